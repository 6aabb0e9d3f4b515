/** The only folder that SQL may read; nothing stands there between two loads. */
export const INPUT_FOLDER = 'in/'
