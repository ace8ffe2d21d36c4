export default {
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomFull: '{percent} per cent; show at full size',
  fit: 'Show all',
  keysHint:
    'Enter goes to the first card, Tab from card to card. Arrows move what is selected, Alt and arrows go to the next card in that direction, Escape comes back here. The outline shows the same as a list.',
} as const
