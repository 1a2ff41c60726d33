import type { Words } from '../words-model.js';

/** What stands around every form and every page, whatever is in it. */
export const views: Words['views'] = {
  /** As those who speak it call it. */
  nameOfLanguage: 'Deutsch',
  save: 'Speichern',
  close: 'Schließen',
  cancel: 'Abbrechen',
  seeItThere: 'dort ansehen',
  undo: 'Rückgängig machen',
  channel: 'Kanal',
  leftOut: (parts) =>
    parts === 1
      ? 'Ein weiterer Teil hatte hier keinen Platz.'
      : `${parts} weitere Teile hatten hier keinen Platz.`,
};
