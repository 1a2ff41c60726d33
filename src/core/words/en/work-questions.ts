/** Questions that work on a complex challenge, as they are asked in its own thread (`WORK_QUESTIONS` has their order). */
export const workQuestions = {
  perspectives: 'What do you see of it that others may not see?',
  'parts-and-whole': 'Which part of it do you meet, and what is it a part of?',
  'why-change': 'What happens if nothing changes here, and for whom?',
  'values-apart': 'Which two good things get in each other’s way here?',
  'not-heard': 'Who is touched by it, and has not been heard yet?',
  'words-missing': 'What do you see in it that we have no good word for?',
  tried: 'What small thing was tried or seen lately, and what came of it?',
  'other-ways': 'Which other way do you see, even if we do not take it?',
};
