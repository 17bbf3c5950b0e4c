// The only door to the shell: one function for each of its commands.

import { invoke } from '@tauri-apps/api/core';
import type {
  CheckView,
  ChosenFile,
  Clause,
  Difference,
  DocumentsView,
  DossierRow,
  DossierView,
  Failure,
  FilingView,
  Gate,
  LawView,
  PaperView,
  PrintedFile,
  PrintersView,
  PrintJob,
  Purpose,
  Remark,
  RevisionRow,
  Saved,
  Settings,
  Speaker,
  WantedView,
  Wording,
} from './bindings';

/** A body of the official list with its services. */
export interface CatalogueBody {
  number: string;
  name: string;
  services: CatalogueService[];
}

/** A service of the official list. */
export interface CatalogueService {
  number: string;
  name: string;
}

/** A worked dossier that comes with the program. */
export interface ExampleRow {
  id: string;
  title: Wording;
  profile: string;
}

/** What a new dossier begins with: a service of the list, a worked example, or nothing. */
export interface Beginning {
  service: string | null;
  example: string | null;
  profile: string;
}

/** The pages of a document; no PDF where its state was known. */
export interface Paper {
  view: PaperView;
  pdf: Uint8Array | null;
}

/** What a fact of kind `file` holds. */
export interface FileValue {
  name: string;
  sha256: string;
  size: number;
  media_type: string;
}

/** What failed, whatever was thrown. */
export function failureOf(thrown: unknown): Failure {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'message' in thrown) {
    return thrown as Failure;
  }
  const text = String(thrown);
  return { code: 'unexpected', message: { az: text, en: text } };
}

export const law = () => invoke<LawView>('law');
export const catalogue = () => invoke<CatalogueBody[]>('catalogue');
export const examples = () => invoke<ExampleRow[]>('examples');
export const clause = (id: string) => invoke<Clause | null>('clause', { id });

export const list = (query: string) => invoke<DossierRow[]>('list', { query });
export const create = (beginning: Beginning) => invoke<string>('create', { ...beginning });
export const open = (id: string) => invoke<DossierView>('open', { id });
export const writeFact = (id: string, fact: string, value: unknown) => invoke<Saved>('write_fact', { id, fact, value });
export const closeBurst = (id: string) => invoke<Saved | null>('close_burst', { id });
export const check = (id: string, gate: Gate) => invoke<CheckView>('check', { id, gate });
export const mend = (id: string, fact: string, value: unknown) => invoke<DossierView>('mend', { id, fact, value });
export const undo = (id: string) => invoke<DossierView>('undo', { id });
export const redo = (id: string) => invoke<DossierView>('redo', { id });
export const restore = (id: string, revision: number) => invoke<DossierView>('restore', { id, revision });
export const history = (id: string) => invoke<RevisionRow[]>('history', { id });
export const diff = (id: string, a: number, b: number) => invoke<Difference[]>('diff', { id, a, b });
export const setProfile = (id: string, to: string) => invoke<DossierView>('set_profile', { id, to });
/** Makes a dossier of what an exported file says; its id. */
export const importDossier = (text: string) => invoke<string>('import_dossier', { text });
/** Opens a file the program wrote with the system's viewer. */
export const openFile = (path: string) => invoke<null>('open_file', { path });
export const exportDossier = (id: string) => invoke<PrintedFile>('export_dossier', { id });

export const documents = (id: string) => invoke<DocumentsView>('documents', { id });
/** The pages as they are; `known` is the state one has already. */
export async function paper(id: string, wanted: WantedView, known: string): Promise<Paper> {
  const bytes = await invoke<ArrayBuffer>('paper', { id, wanted, known });
  const length = new DataView(bytes).getUint32(0, true);
  const view = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as PaperView;
  const pdf = new Uint8Array(bytes, 4 + length);
  return { view, pdf: pdf.length > 0 ? pdf : null };
}
/** Asks with the system's dialog where to write. */
export const chooseFile = (id: string, wanted: WantedView, ending: string) =>
  invoke<ChosenFile | null>('choose_file', { id, wanted, ending });
export const saveDocument = (id: string, wanted: WantedView, path: string, overwrite: boolean) =>
  invoke<PrintedFile>('save_document', { id, wanted, path, overwrite });
/** Nothing where the system has no printing of its own. */
export const printers = () => invoke<PrintersView | null>('printers');
export const printDocument = (id: string, wanted: WantedView, job: PrintJob) =>
  invoke<null>('print_document', { id, wanted, job });

export const file = (id: string, purpose: Purpose) => invoke<FilingView>('file', { id, purpose });
export const deliver = () => invoke<FilingView[]>('deliver', {});
export const filings = (dossier: string | null) => invoke<FilingView[]>('filings', { dossier });

export const remarks = (id: string) => invoke<Remark[]>('remarks', { id });
/** Writes a remark down; number 0 gets the next one. */
export const putRemark = (id: string, remark: Remark) => invoke<Remark>('put_remark', { id, remark });
export const eraseRemark = (id: string, speaker: Speaker, number: number) =>
  invoke<null>('erase_remark', { id, speaker, number });
/** Asks for a file and takes it in; nothing when none was chosen. */
export const attach = () => invoke<FileValue | null>('attach', {});

export const settings = () => invoke<Settings>('settings');
export const setSettings = (settings: Settings) => invoke<Settings>('set_settings', { settings });
