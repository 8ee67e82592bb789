/** The form of a phrase that announces so many things. */

export function numberForm(count: number): 'one' | 'two' | 'many' {
  if (count === 1) return 'one';
  return count === 2 ? 'two' : 'many';
}
