/** Contrast of two colours (WCAG 2.2, definition of contrast ratio), each red, green, blue from 0 to 1. */

export type Color = readonly [number, number, number];

/** From 1, the same, to 21, black on white. */
export function contrast(one: Color, other: Color): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function luminance([red, green, blue]: Color): number {
  const linear = (value: number): number =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** #RRGGBB */
export function hexOf(color: Color): string {
  const two = (value: number): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${color.map(two).join('')}`.toUpperCase();
}
