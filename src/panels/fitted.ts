/** For a grid: its margins hold the labels of its axes too. */
export const fitted = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const
