const MINUTE = 60;
const HOUR = 60 * MINUTE;

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Seconds as 3:07, or 1:02:03. null: not known. */
export function duration(seconds: number | null): string | null {
  if (seconds === null) return null;
  const minutes = Math.floor((seconds % HOUR) / MINUTE);
  const rest = twoDigits(seconds % MINUTE);
  return seconds < HOUR
    ? `${minutes}:${rest}`
    : `${Math.floor(seconds / HOUR)}:${twoDigits(minutes)}:${rest}`;
}
