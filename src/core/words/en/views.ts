/** What stands around every form and every page, whatever is in it. */
export const views = {
  /** As those who speak it call it. */
  nameOfLanguage: 'English',
  save: 'Save',
  close: 'Close',
  cancel: 'Cancel',
  seeItThere: 'see it there',
  undo: 'Undo',
  channel: 'Channel',
  leftOut: (parts: number): string =>
    `${parts === 1 ? 'One more part' : `${parts} more parts`} did not fit here.`,
};
