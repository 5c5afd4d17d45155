/** Dates of workbooks: numbers of days that a format makes dates. */
/** The format code of a date, or undefined for one of numbers. Without a code, the number stands for a built-in one. */
export function isDateFormat(id: number, code: string | undefined): string | undefined {
  if (code === undefined) {
    if (id === 17) return "mmm-yy";
    const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return isDate ? "yyyy-mm-dd" : undefined;
  }
  // Text, escaped characters, colours and conditions say nothing about the kind.
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .split(";")[0]!
    .toLowerCase();
  return /y|d/.test(bare) && !/general|#|0\.|e\+/.test(bare) ? bare : undefined;
}

/** Days from the start of the system to 1970. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
/** Excel knows no year beyond 9999. */
const LAST = 2_958_466;

/** A number of days in ISO form, as precise as its format: `mmm yyyy` is a month. */
export function serialDate(serial: number, format: string, from1904: boolean): string {
  const seconds = Math.round(serial * 86_400);
  const whole = Math.floor(seconds / 86_400);
  // Lotus took 1900 for a leap year, and Excel after it.
  const day = from1904 ? whole - EPOCH_1904 : whole - EPOCH_1900 + (whole < 60 ? 1 : 0);
  if (!(serial >= 0 && serial < LAST)) return String(serial);
  const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const pad = (value: number) => String(value).padStart(2, "0");
  if (!format.includes("d")) return date.slice(0, format.includes("m") ? 7 : 4);
  const rest = seconds - whole * 86_400;
  if (rest === 0) return date;
  return `${date}T${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
}
