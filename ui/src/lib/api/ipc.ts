// The only door to the shell: one function for each of its commands.

import { invoke as ask, type InvokeArgs } from '@tauri-apps/api/core';
import type { RowValue } from '$lib/shared/value';
import { listen } from '@tauri-apps/api/event';
import { getCurrentWebview } from '@tauri-apps/api/webview';
import type {
  BackupRow,
  CheckView,
  ChosenFile,
  Clause,
  CredentialsView,
  DayView,
  Difference,
  DocumentsView,
  DossierRow,
  DossierView,
  DriftView,
  ExampleRow,
  Failure,
  FilingView,
  Found,
  Gate,
  Guide,
  Known,
  LawView,
  LikePart,
  Misspelt,
  MisspeltText,
  NoticeView,
  PaperView,
  Place,
  PrintedFile,
  PrintersView,
  PrintJob,
  Purpose,
  ReadingView,
  RecordView,
  Remark,
  ReplacedView,
  RevisionRow,
  Saved,
  Settings,
  Unread,
  Upload,
  Shelf,
  Speaker,
  Spot,
  StandardPlace,
  StandardText,
  StandardUse,
  StandardUsed,
  StartView,
  WantedView,
  Wanted,
} from './bindings';

/** What was asked and is not answered yet. */
const asked = new Set<Promise<unknown>>();

function invoke<T>(command: string, args?: InvokeArgs): Promise<T> {
  const answer = ask<T>(command, args);
  const answered = () => asked.delete(answer);
  asked.add(answer);
  answer.then(answered, answered);
  return answer;
}

/** Waits for the answers to what was asked so far, but not for long: the network may be slow. */
export async function settled(): Promise<void> {
  await Promise.race([Promise.allSettled(asked), new Promise((go) => setTimeout(go, 1000))]);
}

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

/** What a new dossier begins with: a service of the list, a worked example, a similar dossier, or nothing. */
export interface Beginning {
  service: string | null;
  example: string | null;
  /** Id of the similar dossier; it may be for a service of the list. */
  like: string | null;
  /** Facts taken over of it; the usual ones for null. */
  take: string[] | null;
  profile: string;
  /** Yes or no to the questions of the law's scope, by their ids. */
  answers: Record<string, boolean>;
  /** Whether one goes on although an answer leaves the law's cover in doubt. */
  knowingly: boolean;
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
  const why = thrown instanceof Error ? thrown.message : String(thrown ?? '');
  const told = why.trim() === '' ? '' : ` (${why.trim()})`;
  return {
    code: 'unexpected',
    message: {
      az: `Gözlənilməyən xəta baş verdi${told}. Saxlanılmış məlumatlar olduğu kimi qalıb. Əməliyyatı təkrar edin.`,
      en: `Something unexpected happened${told}. What was saved is as it was. Try again.`,
    },
  };
}

/** What the window begins with: it was given it, and asks only when it begins anew. */
export function start(): Promise<StartView> {
  const own = window as { reqlamentStart?: StartView };
  const given = own.reqlamentStart;
  delete own.reqlamentStart;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return given && navigation?.type !== 'reload' ? Promise.resolve(given) : invoke<StartView>('start');
}

export const law = () => invoke<LawView>('law');
export const catalogue = () => invoke<CatalogueBody[]>('catalogue');
export const examples = () => invoke<ExampleRow[]>('examples');
export const clause = (id: string) => invoke<Clause | null>('clause', { id });

export const list = (query: string, shelf: Shelf = 'current') => invoke<DossierRow[]>('list', { query, shelf });
/** Moves a dossier and tells where it was. */
export const putOnShelf = (id: string, shelf: Shelf) => invoke<Shelf>('put_on_shelf', { id, shelf });
/** Deletes a dossier in the trash for good. */
export const deleteDossier = (id: string) => invoke<null>('delete_dossier', { id });
export const likeParts = (id: string) => invoke<LikePart[]>('like_parts', { id });
export const create = (beginning: Beginning) => invoke<string>('create', { beginning });
/** Opens a worked example as a dossier; it stands under a law of its own and inside it. */
export const createExample = (example: string, profile: string) =>
  create({ service: null, example, like: null, take: null, profile, answers: {}, knowingly: false });
/** The text of the law, and what rests on each clause. */
export const reading = () => invoke<ReadingView>('reading');
/** What is remembered to guide the officer. */
export const setGuide = (guide: Guide) => invoke<null>('set_guide', { guide });

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

/** The elements of an application, begun from what the dossier knows. */
export const beginDesign = (id: string) => invoke<RowValue[]>('begin_design', { id });
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
/** Acts and bodies of all dossiers and of the law's base. */
export const known = () => invoke<Known>('known', {});
/** Acts as they print; `listed` are the titles that 1.3 names in full. */
export const cite = (acts: unknown[], listed: string[]) => invoke<string[]>('cite', { acts, listed });
/** The act that a citation names, if it names one. */
export const readCitation = (text: string) => invoke<unknown>('read_citation', { text });
export const day = (date: string) => invoke<DayView>('day', { date });

/** Asks for a file and takes it in; nothing when none was chosen. */
export const attach = () => invoke<FileValue | null>('attach', {});

export const setSettings = (settings: Settings) => invoke<Settings>('set_settings', { settings });
/** What of the settings cannot be read, by name. */
export const unreadSettings = (settings: Settings) => invoke<string[]>('unread_settings', { settings });
export const dataFolder = () => invoke<string>('data_folder');
export const openDataFolder = () => invoke<null>('open_data_folder');
export const setPlace = (place: Place) => invoke<null>('set_place', { place });
/** What was typed into a dossier's controls and not read, by path. */
export const unread = (id: string) => invoke<Record<string, Unread>>('unread', { id });
export const setUnread = (id: string, unread: Record<string, Unread>) => invoke<null>('set_unread', { id, unread });
/** Makes everything in the window larger; 1 is the size it is drawn for. */
export const setZoom = (factor: number) => getCurrentWebview().setZoom(factor);

export const credentials = () => invoke<CredentialsView>('credentials');
/** Keeps name and secret: in the keyring, or with a passphrase in a sealed file. */
export const keepCredentials = (clientId: string, secret: string, passphrase: string | null) =>
  invoke<CredentialsView>('keep_credentials', { clientId, secret, passphrase });
export const unlockCredentials = (passphrase: string) => invoke<CredentialsView>('unlock_credentials', { passphrase });
export const forgetCredentials = () => invoke<CredentialsView>('forget_credentials');

export const backups = () => invoke<BackupRow[]>('backups');
/** Asks with the system's dialog where to put a backup. */
export const chooseBackupTarget = () => invoke<string | null>('choose_backup_target');
/** Asks with the system's dialog which backup to bring back. */
export const chooseBackup = () => invoke<string | null>('choose_backup');
/** Makes a backup; without a path, in the folder of the program's own. */
export const makeBackup = (path: string | null, work: string) => invoke<BackupRow>('make_backup', { path, work });
/** Brings a backup back; gives the backup of what stood there before. */
export const restoreBackup = (path: string, work: string) => invoke<BackupRow>('restore_backup', { path, work });

/** Tells how far a piece of long work is, until the function it gives is called. */
export const onProgress = (work: string, tell: (fraction: number) => void) =>
  listen<{ work: string; fraction: number }>('progress', ({ payload }) => {
    if (payload.work === work) tell(payload.fraction);
  });
export const stopWork = (work: string) => invoke<null>('stop_work', { work });

export const findWords = (id: string, wanted: Wanted) => invoke<Found[]>('find_words', { id, wanted });
/** Writes `with` in place of every match, or of the one at `only`. */
export const replaceWords = (id: string, wanted: Wanted, replacement: string, only: Spot | null) =>
  invoke<ReplacedView>('replace_words', { id, wanted, with: replacement, only });

export const standardTexts = () => invoke<StandardText[]>('standard_texts');
/** Keeps a text: a new one without id, else a new version. */
export const putStandardText = (text: StandardText) => invoke<StandardText>('put_standard_text', { text });
export const eraseStandardText = (text: string) => invoke<null>('erase_standard_text', { text });
export const insertStandardText = (id: string, text: string, at: StandardPlace) =>
  invoke<DossierView>('insert_standard_text', { id, text, at });
export const standardUsed = (text: string) => invoke<StandardUsed[]>('standard_used', { text });
export const standardUses = (id: string) => invoke<StandardUse[]>('standard_uses', { id });
export const renewStandardText = (id: string, place: string[], text: string) =>
  invoke<DossierView>('renew_standard_text', { id, place, text });
export const releaseStandardText = (id: string, place: string[], text: string) =>
  invoke<null>('release_standard_text', { id, place, text });

export const misspelt = (text: string) => invoke<Misspelt[]>('misspelt', { text });
export const misspeltTexts = (id: string) => invoke<MisspeltText[]>('misspelt_texts', { id });
export const suggestWords = (word: string) => invoke<string[]>('suggest_words', { word });
export const ownWords = () => invoke<string[]>('own_words');
export const addOwnWord = (word: string) => invoke<string[]>('add_own_word', { word });
export const removeOwnWord = (word: string) => invoke<string[]>('remove_own_word', { word });
/** Tells how far the attachments of filings are, until the function it gives is called. */
export const onUpload = (tell: (upload: Upload) => void) => listen<Upload>('uploading', ({ payload }) => tell(payload));
/** How a registered service's text differs from what is registered. */
/** Asks for a file that a filing names and that is not here. */
export const chooseAbsent = () => invoke<string | null>('choose_absent', {});
export const supply = (id: string, sha256: string, path: string) => invoke<FilingView>('supply', { id, sha256, path });
/** How the text compares with the record that the operator holds. */
export const recorded = (id: string) => invoke<RecordView>('recorded', { id });
/** How it last compared; nothing where it never did or the text was changed since. */
export const lastRecorded = (id: string) => invoke<RecordView | null>('last_recorded', { id });
/** How many of the operator's notices nobody has looked at. */
export const freshNotices = () => invoke<number>('fresh_notices');
export const notices = () => invoke<NoticeView[]>('notices', {});
/** Asks the operator for what is new. */
export const fetchNotices = () => invoke<NoticeView[]>('fetch_notices', {});
export const lookAtNotices = () => invoke<null>('look_at_notices', {});
/** Tells when something was delivered in the background, until the function it gives is called. */
export const onDelivered = (tell: () => void) => listen('delivered', () => tell());
export const drift = (id: string) => invoke<DriftView | null>('drift', { id });
export const withdraw = (id: string) => invoke<FilingView>('withdraw', { id });
export const pauseUpload = (id: string, paused: boolean) => invoke<FilingView>('pause_upload', { id, paused });
/** Asks for a folder to hand filings over in. */
export const chooseFolder = () => invoke<string | null>('choose_folder');
/** Writes what waits into a folder, to be handed over by hand. */
export const handOver = (folder: string) => invoke<FilingView[]>('hand_over', { folder });
/** Asks for the scan of the operator's answer. */
export const chooseScan = () => invoke<string | null>('choose_scan');
/** Writes down the operator's answer to what was handed over by hand. */
export const receipt = (id: string, number: string, day: string, scan: string | null) =>
  invoke<FilingView>('receipt', { id, number, day, scan });

/** Tells when the window is asked to close; it then either closes or stays. */
export const onClosing = (tell: () => void) => listen('closing', tell);
export const close = () => invoke<null>('close');
export const stay = () => invoke<null>('stay');
/** Tells when the program was started once more, which brought this window to the front. */
export const onSecondStart = (tell: () => void) => listen('second-start', tell);
