/** Colours of charts. */

const areas = ['1F4E5F', 'C9DDE3', '86AEB9', 'F2F2F2', 'A8701F', 'E7C993', 'D9D9D9', '5F5F5F'];
const lines = ['1F4E5F', '7A4A0A', '3C7D8F', '404040'];

export const chartColors = {
  areas: (index: number): string => areas[index % areas.length] ?? '1F4E5F',
  lines: (index: number): string => lines[index % lines.length] ?? '1F4E5F',
};
