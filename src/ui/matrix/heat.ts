/** The class of a step of the scale of agreement. */

/** `agree-5` … `half` … `apart-5`. */
export function heatClass(step: number): string {
  if (step === 0) return "half";
  return step > 0 ? `agree-${step}` : `apart-${-step}`;
}
