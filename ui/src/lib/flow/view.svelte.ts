// How the operations are shown: it stays so from one dossier to the next.

export const VIEWS = ['table', 'compact', 'flow'] as const;
export type OperationsView = (typeof VIEWS)[number];

export const shown: { view: OperationsView } = $state({ view: 'table' });
