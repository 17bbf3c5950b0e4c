// Made from the Rust types by `tests/tests/bindings.rs`; do not edit.

export type Wording = { 
/**
 * Azerbaijani.
 */
az: string, 
/**
 * English.
 */
en: string, };

export type Choice = { 
/**
 * Id that never changes its meaning.
 */
id: string, 
/**
 * Official Azerbaijani wording.
 */
az: string, 
/**
 * English wording for the screen.
 */
en: string, };

export type Absence = "none" | "not_required" | "not_applicable";

export type Group = "scope" | "reglament" | "coordination" | "consultation" | "approval" | "publication" | "filing" | "record";

export type Assigner = "operator" | "operation";

export type Role = "approval" | "title" | "section" | "item" | "parent" | "sub_item" | "fixed" | "note" | "signature";

export type Severity = "error" | "warning" | "hint";

export type Gate = "draft" | "consultation" | "approval" | "filing" | "registered";

export type Stage = "draft" | "coordination" | "consultation" | "approval" | "filing" | "registered";

export type Mend = { 
/**
 * The fact it writes.
 */
fact: string, 
/**
 * The whole new value of the fact.
 */
value: unknown, 
/**
 * What the button says.
 */
label: Wording, };

export type Finding = { 
/**
 * Rule id.
 */
rule: string, 
/**
 * The clause, such as `191/2011:8.1`.
 */
clause: string, 
/**
 * Weight under the dossier's profile.
 */
severity: Severity, 
/**
 * The moment from which it binds.
 */
gate: Gate, 
/**
 * The facts it points at; the first is where one goes to mend it.
 */
facts: Array<string>, 
/**
 * The places in the forms, such as `reglament-191:1.7`.
 */
items: Array<string>, 
/**
 * The row of the first fact, where it is about one.
 */
row: string | null, 
/**
 * What is wrong and how to mend it.
 */
message: Wording, 
/**
 * A mend that is safe to make at once.
 */
fix: Mend | null, };

export type Completeness = { 
/**
 * Mandatory items answered.
 */
answered: number, 
/**
 * Mandatory items asked.
 */
asked: number, };

export type Act = "created" | "edited" | "fixed" | "restored" | "undone" | "redone" | "imported" | "profile_changed" | "filed" | "received";

export type Change = { "kind": "kept", 
/**
 * The words.
 */
text: string, } | { "kind": "removed", 
/**
 * The words.
 */
text: string, } | { "kind": "added", 
/**
 * The words.
 */
text: string, };

export type Difference = { 
/**
 * Fact id.
 */
fact: string, 
/**
 * JSON of the first state, `null` where unfilled.
 */
before: unknown, 
/**
 * JSON of the second state.
 */
after: unknown, 
/**
 * The words, where the fact is text.
 */
words: Array<Change>, };

export type ProseKind = "paragraph" | "numbered" | "lettered";

export type Inline = { 
/**
 * The words.
 */
text: string, 
/**
 * Emphasised.
 */
emphasis?: boolean, 
/**
 * Address they lead to.
 */
link?: string | null, };

export type ProseBlock = { 
/**
 * Id by which remarks and merges address it.
 */
id: string, 
/**
 * What it is.
 */
kind?: ProseKind, 
/**
 * Its words.
 */
text: Array<Inline>, };

export type Prose = Array<ProseBlock>;

export type Purpose = "register" | "amend" | "cancel";

export type FilingState = "received" | "examining" | "returned" | "registered" | "amended" | "cancelled" | "refused";

export type AgencySettings = { 
/**
 * Postal address.
 */
address: string, 
/**
 * Telephone.
 */
phone: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Post that signs letters, such as "Nazir müavini".
 */
signatory: string, 
/**
 * Post that drew the letter up ("İcraçı").
 */
executor: string, 
/**
 * Telephone of that post.
 */
executor_phone: string, };

export type Speaker = "body" | "public";

export type Outcome = "accepted" | "partly" | "rejected";

export type Remark = { 
/**
 * 1, 2, 3 … among those of its speaker in the dossier; never used twice.
 */
number: number, 
/**
 * Who speaks.
 */
speaker: Speaker, 
/**
 * The body, the organisation, or how the person is to be named.
 */
by: string, 
/**
 * The day it came.
 */
received: string | null, 
/**
 * The copy it speaks of, such as "№ 1".
 */
copy: string, 
/**
 * Address of the item, such as `reglament-191:2.6.1`; empty where it speaks of the whole text.
 */
item: string, 
/**
 * Line of the printed draft.
 */
line: number | null, 
/**
 * What is said.
 */
text: string, 
/**
 * The wording proposed.
 */
proposal: string, 
/**
 * Why.
 */
ground: string, 
/**
 * What became of it; none while it waits.
 */
outcome: Outcome | null, 
/**
 * The answer given.
 */
answer: string, 
/**
 * Why it was not, or not wholly, accepted.
 */
reason: string, };

export type Clause = { 
/**
 * Such as `191/2011:8.1`.
 */
id: string, 
/**
 * Number as printed.
 */
number: string, 
/**
 * Words, an abzas a line.
 */
text: string, };

export type FactView = { 
/**
 * Fact or column id.
 */
id: string, 
/**
 * Kind, such as `text`.
 */
kind: string, 
/**
 * Whether the value is a list of that kind.
 */
many: boolean, 
/**
 * Choices, for `choice` and `choices`.
 */
choices: Array<Choice>, 
/**
 * Whether `choices` accepts words of one's own.
 */
other: boolean, 
/**
 * Most characters.
 */
limit: number | null, 
/**
 * Columns, for `table` and `group`.
 */
columns: Array<FactView>, 
/**
 * The table a `row` refers to.
 */
of: string | null, 
/**
 * Name on the screen.
 */
title: Wording, 
/**
 * Part of the work; none for a column.
 */
group: Group | null, 
/**
 * The clause that asks for it; empty for a column.
 */
source: string, 
/**
 * The official words by which it may stay empty.
 */
absent: Array<Absence>, 
/**
 * Who gives it when the officer does not.
 */
assigned_by: Assigner | null, 
/**
 * Full addresses of the items that show it, such as `reglament-191:1.7`.
 */
items: Array<string>, };

export type ItemView = { 
/**
 * Id, unique in its form.
 */
id: string, 
/**
 * What sort of place it is.
 */
role: Role, 
/**
 * Number as printed.
 */
number: string, 
/**
 * Official wording.
 */
title: string, 
/**
 * Short name for the outline.
 */
short: Wording | null, 
/**
 * Captions of its blanks.
 */
captions: Array<string>, 
/**
 * Facts it shows, in order.
 */
facts: Array<string>, 
/**
 * Its clause, such as `191/2011/AF:1.7`.
 */
clause: string, 
/**
 * Whether it must be answered.
 */
mandatory: boolean, };

export type FormView = { 
/**
 * `reglament-191`, `filing-191`, `record-129`.
 */
id: string, 
/**
 * Name on the screen.
 */
name: Wording, 
/**
 * Items in order.
 */
items: Array<ItemView>, };

export type ProfileView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name on the screen.
 */
name: Wording, 
/**
 * The acts it rests on.
 */
acts: Wording, 
/**
 * Its forms.
 */
forms: Array<string>, };

export type LawView = { 
/**
 * Every fact, in the order of the vocabulary.
 */
facts: Array<FactView>, 
/**
 * The official forms.
 */
forms: Array<FormView>, 
/**
 * The profiles.
 */
profiles: Array<ProfileView>, };

export type DossierRow = { 
/**
 * Dossier id.
 */
id: string, 
/**
 * Name of the service; empty while it has none.
 */
name: string, 
/**
 * Providing body.
 */
body: string, 
/**
 * Profile id.
 */
profile: string, 
/**
 * Where it stands in its life.
 */
stage: Stage, 
/**
 * How much of the reglament form is answered.
 */
completeness: Completeness, 
/**
 * Errors at the gate of its stage.
 */
errors: number, 
/**
 * Warnings.
 */
warnings: number, 
/**
 * Hints.
 */
hints: number, 
/**
 * Registry number, once there is one.
 */
registry_number: string | null, 
/**
 * Latest revision.
 */
revision: number, 
/**
 * Last change.
 */
changed_at: string, 
/**
 * Post of who changed it last.
 */
changed_by: string, };

export type DossierView = { 
/**
 * Dossier id.
 */
id: string, 
/**
 * Profile id.
 */
profile: string, 
/**
 * Latest revision.
 */
revision: number, 
/**
 * JSON by fact id, what is typed but not yet a revision included.
 */
facts: Record<string, unknown>, 
/**
 * Facts whose values only illustrate.
 */
illustrative: Array<string>, 
/**
 * Whether there is something to undo.
 */
can_undo: boolean, 
/**
 * Whether there is something to redo.
 */
can_redo: boolean, 
/**
 * Last change.
 */
saved_at: string, };

export type ItemState = "hidden" | "not_applicable" | "fixed" | "empty" | "partial" | "complete";

export type CheckView = { 
/**
 * Findings at the gate asked for.
 */
findings: Array<Finding>, 
/**
 * How much of the reglament form is answered.
 */
completeness: Completeness, 
/**
 * State of each item by full address, such as `reglament-191:1.7`.
 */
items: Record<string, ItemState>, 
/**
 * Stage of the dossier.
 */
stage: Stage, 
/**
 * Critical path of the operations in words, empty where there are none.
 */
path: string, };

export type Saved = { 
/**
 * When it was committed.
 */
at: string, 
/**
 * Latest revision.
 */
revision: number, 
/**
 * The value as it stands, with ids given to its rows and blocks.
 */
value: unknown, };

export type RevisionRow = { 
/**
 * Number within the dossier.
 */
number: number, 
/**
 * Why it was made.
 */
act: Act, 
/**
 * By whom: a post.
 */
by: string, 
/**
 * When.
 */
at: string, 
/**
 * Facts it changed.
 */
facts: Array<string>, 
/**
 * Digest.
 */
digest: string, };

export type Delivery = "queued" | "sending" | "delivered" | "rejected" | "blocked";

export type FilingEvent = { 
/**
 * When.
 */
at: string, 
/**
 * A delivery word or a state word.
 */
state: string, 
/**
 * What happened, in words.
 */
message: string | null, };

export type FilingView = { 
/**
 * Filing id.
 */
id: string, 
/**
 * Dossier id.
 */
dossier: string, 
/**
 * Name of the service when it was filed.
 */
name: string, 
/**
 * What it asks for.
 */
purpose: Purpose, 
/**
 * Where its delivery stands.
 */
delivery: Delivery, 
/**
 * Where it stands at the operator, once it was delivered.
 */
state: FilingState | null, 
/**
 * Registry number, once there is one.
 */
registry_number: string | null, 
/**
 * Digest of the edition it was made from.
 */
digest: string, 
/**
 * Operator's deadline by the profile, where the law sets one.
 */
due: string | null, 
/**
 * When the next try is due, while it waits.
 */
next_try: string | null, 
/**
 * Tries so far.
 */
tries: number, 
/**
 * Everything that happened, oldest first.
 */
events: Array<FilingEvent>, };

export type Settings = { 
/**
 * `az` or `en`; empty is Azerbaijani.
 */
language: string, 
/**
 * Address of the operator's registry; empty is the trial registry.
 */
registry: string, 
/**
 * Post written into the history.
 */
post: string, 
/**
 * `light`, `dark`, or empty for the system's.
 */
theme: string, 
/**
 * What official letters say of the agency.
 */
agency: AgencySettings, };

export type ExampleRow = { 
/**
 * Name.
 */
id: string, 
/**
 * What it shows.
 */
title: Wording, 
/**
 * The profile it stands under.
 */
profile: string, };

export type WantedView = { 
/**
 * The word of its kind.
 */
document: string, 
/**
 * What the application asks for; none is a registration.
 */
purpose: Purpose | null, 
/**
 * The body it goes to.
 */
body: string | null, 
/**
 * The older revision it compares with.
 */
against: number | null, 
/**
 * Other dossiers whose reglaments the same decision approves.
 */
with: Array<string>, 
/**
 * Whether no word is divided at line ends.
 */
undivided: boolean, 
/**
 * Whether the empty form is wanted.
 */
blank: boolean, };

export type DocumentGroup = "approval" | "coordination" | "consultation" | "registry" | "review";

export type Need = "purpose" | "body" | "against" | "with";

export type Lack = "profile" | "bodies" | "forms" | "revisions";

export type DocumentView = { 
/**
 * The word of its kind; the window names it by the message `document-<word>`.
 */
word: string, 
/**
 * What it is for.
 */
group: DocumentGroup, 
/**
 * What must be told beyond the dossier.
 */
needs: Array<Need>, 
/**
 * Whether it can be printed empty.
 */
blank: boolean, 
/**
 * The file endings it can be written as.
 */
formats: Array<string>, 
/**
 * Why this dossier does not have it, where it does not.
 */
lack: Lack | null, };

export type OtherDossier = { 
/**
 * Its id.
 */
id: string, 
/**
 * Name of its service.
 */
name: string, };

export type DocumentsView = { 
/**
 * Every kind, in the order of their groups.
 */
documents: Array<DocumentView>, 
/**
 * The bodies a document can go to.
 */
bodies: Array<string>, 
/**
 * The revisions one can compare with, the latest first.
 */
revisions: number[], 
/**
 * The dossiers of the same body, whose reglaments one decision can approve with this one's.
 */
others: Array<OtherDossier>, };

export type SheetView = { 
/**
 * Equal for sheets that are drawn alike.
 */
digest: string, 
/**
 * Width in points.
 */
width: number, 
/**
 * Height in points.
 */
height: number, };

export type AnchorView = { 
/**
 * Full address of the item.
 */
item: string, 
/**
 * Page, from 1.
 */
page: number, 
/**
 * Top edge in points from the top of the page.
 */
top: number, 
/**
 * Bottom edge in points from the top of the page.
 */
bottom: number, };

export type PaperView = { 
/**
 * Equal for equal pages: who says it again gets no PDF.
 */
state: string, 
/**
 * The sheets in order.
 */
sheets: Array<SheetView>, 
/**
 * Where the items stand.
 */
places: Array<AnchorView>, };

export type PrintedFile = { 
/**
 * Where it lies.
 */
path: string, 
/**
 * Pages; none where the format has no pages.
 */
pages: number, };

export type ChosenFile = { 
/**
 * The path.
 */
path: string, 
/**
 * Whether the dialog itself has asked before giving the name of a file that is there.
 */
asked: boolean, };

export type PrintersView = { 
/**
 * Their names.
 */
names: Array<string>, 
/**
 * The one the system takes where none is named.
 */
default: string | null, };

export type PrintJob = { 
/**
 * Name of the printer.
 */
printer: string, 
/**
 * How many copies.
 */
copies: number, 
/**
 * Such as `1-3, 7`; empty is all.
 */
pages: string, 
/**
 * Whether both sides of a sheet are printed.
 */
two_sided: boolean, };

export type Failure = { 
/**
 * Stable code; the window branches on it.
 */
code: string, 
/**
 * What happened, what was kept, what to do.
 */
message: Wording, };
