/** Loaded before the program: its clock is a day and an hour ahead, also in its threads. */

const RealDate = Date;
const ahead = 25 * 60 * 60 * 1000;

globalThis.Date = class Date extends RealDate {
  constructor(...values) {
    super(...(values.length === 0 ? [RealDate.now() + ahead] : values));
  }
  static now() {
    return RealDate.now() + ahead;
  }
};
