/** In which order matrix and heat map have actors and issues. */

export const ORDERINGS = ["blocs", "name", "stances"] as const;
/** Those of one mind together; by name; those of whom most positions are known first. */
export type Ordering = (typeof ORDERINGS)[number];

export interface Orders {
  readonly actors: Ordering;
  readonly issues: Ordering;
}

export type OrderedAxis = keyof Orders;

export const EMPTY_ORDERS: Orders = { actors: "blocs", issues: "blocs" };

export function sameOrders(a: Orders, b: Orders): boolean {
  return a.actors === b.actors && a.issues === b.issues;
}
