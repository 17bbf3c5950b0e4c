// How wide words are on the screen.

import type { Measure, Voice } from './layout';

const FONTS: Record<Voice, string> = {
  lane: '700 15px Tinos, "Times New Roman", "Liberation Serif", serif',
  name: '15px Tinos, "Times New Roman", "Liberation Serif", serif',
  note: '11px Inter, sans-serif',
  time: '500 12px Inter, sans-serif',
};

export function screenMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  return (text, voice) => {
    if (!context) return text.length * 7;
    context.font = FONTS[voice];
    return context.measureText(text).width;
  };
}
