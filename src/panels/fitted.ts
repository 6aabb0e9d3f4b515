/** For a grid: its margins hold the labels of its axes too. Bars give way before a label is cut. */
export const fitted = {
  outerBoundsMode: 'same',
  outerBoundsContain: 'axisLabel',
  outerBoundsClampWidth: 48,
} as const
