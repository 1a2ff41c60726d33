/** A day of the calendar as numbers; `year` is null where it goes without saying. */
export interface Day {
  readonly day: number;
  /** 1 is January. */
  readonly month: number;
  readonly year: number | null;
}
