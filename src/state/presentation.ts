/** Where a presentation stands: kept apart from the document, so that presenting changes nothing that a person has arranged. */

export const WALKS = ["issues", "actors"] as const;
/** What the steps go through. */
export type Walk = (typeof WALKS)[number];

export interface Presentation {
  readonly walk: Walk;
  /** Index into the steps. */
  readonly step: number;
  /** The screen is dark, so that people look at who speaks. */
  readonly blank: boolean;
  readonly legend: boolean;
  /** A second view was put beside the first for the room; it goes when the presentation ends. */
  readonly lent?: boolean;
}

export const FIRST_SLIDE: Presentation = { walk: "issues", step: 0, blank: false, legend: false };
