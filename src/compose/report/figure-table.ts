/** A table of figures: what each row counts, then its numbers; and a chart of the same numbers. */

/** What templates/partials/figure-table.hbs is filled with. */
export interface FigureTableView {
  /** Empty where a chart of the same numbers stands over it. */
  readonly caption: string;
  /** Relative widths. */
  readonly widths: string;
  readonly heads: readonly string[];
  readonly rows: readonly FigureRow[];
  /** Sums of the columns; null where they say nothing. */
  readonly total: FigureRow | null;
}

export interface FigureRow {
  readonly head: string;
  readonly cells: readonly string[];
}

/** What templates/partials/figure-chart.hbs is filled with. */
export interface FigureChartView {
  readonly shape: 'bar' | 'line' | 'share' | 'pyramid';
  readonly caption: string;
  /** The sentence that says what is to be seen. */
  readonly summary: string;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

export interface ChartPoint {
  readonly name: string;
  readonly value: number;
  /** The number as it is printed. */
  readonly shown: string;
}
