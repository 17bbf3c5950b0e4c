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
 * The columns of the row in which it is mended, where the rule names them.
 */
columns: Array<string>, 
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

export type Span = { 
/**
 * Such as "2 iş günü 3 saat".
 */
words: string, 
/**
 * About so many seconds; lengths one after the other add up.
 */
seconds: number, };

export type Actor = "body" | "system" | "user";

export type Lane = { 
/**
 * What sort it is.
 */
actor: Actor, 
/**
 * The body.
 */
body: string, 
/**
 * Its unit.
 */
unit: string, 
/**
 * The officer's post, where no body is named.
 */
post: string, };

export type Step = { 
/**
 * Row of the operation.
 */
row: string, 
/**
 * Which lane, from 0.
 */
lane: number, 
/**
 * How many operations stand before it one after the other, at most.
 */
level: number, 
/**
 * The rows it waits for: those it names, else the one above it.
 */
after: Array<string>, 
/**
 * Whether it is on the critical path.
 */
critical: boolean, 
/**
 * Whether its time counts.
 */
counts: boolean, 
/**
 * How long it takes at most, where that is known.
 */
length: Span | null, };

export type Standing = "open" | "within" | "over" | "incomparable";

export type Flow = { 
/**
 * In the order of the table.
 */
steps: Array<Step>, 
/**
 * In the order in which they first act.
 */
lanes: Array<Lane>, 
/**
 * The longest way; none where there are no operations.
 */
total: Span | null, 
/**
 * Whether an operation that counts has no time yet, so that the total is the least.
 */
unknown: boolean, 
/**
 * The lower bound of 1.7, where it has one.
 */
least: Span | null, 
/**
 * The most that 1.7 allows.
 */
most: Span | null, 
/**
 * How the total stands to it.
 */
standing: Standing, 
/**
 * By how much the total is over, where that can be said.
 */
excess: string | null, };

export type Act = "created" | "taken_over" | "edited" | "fixed" | "replaced" | "inserted" | "renewed" | "restored" | "undone" | "redone" | "imported" | "profile_changed" | "filed" | "received";

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
 * Name of the body, as the official list has it where it is on it.
 */
body: string, 
/**
 * Its units that services are given by.
 */
units: Array<string>, 
/**
 * Posts that take part in its services.
 */
posts: Array<string>, 
/**
 * Post that approves its reglaments, as the head of the model form names it (191/2011, annex 1).
 */
approver: string, 
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
 * The part of the act it stands in, by number; empty where the act has none.
 */
part: string, 
/**
 * Words, an abzas a line.
 */
text: string, };

export type Part = { 
/**
 * Such as `9`, or a word such as `DEC` where the act gives no number.
 */
number: string, 
/**
 * Its title; empty where none is printed.
 */
title: string, 
/**
 * The words by which it is an annex, where it begins one: `"…Qaydaları"na 1 nömrəli əlavə`.
 */
heading: string, };

export type Misspelt = { 
/**
 * Where it begins, in UTF-16 units, as the window counts.
 */
start: number, 
/**
 * Where it ends, in UTF-16 units.
 */
end: number, 
/**
 * The word as it stands.
 */
word: string, };

export type MisspeltText = { 
/**
 * The ids that lead to it: fact, row, column, paragraph or element.
 */
place: Array<string>, 
/**
 * The text.
 */
text: string, 
/**
 * Its words that are in no list.
 */
words: Array<Misspelt>, };

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
 * Further clauses of the law that say what belongs here.
 */
clauses: Array<string>, 
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

export type ScopeWeight = "stop" | "doubt";

export type ScopeQuestion = { 
/**
 * Id.
 */
id: string, 
/**
 * The fact that keeps the answer; none where the dossier asks for it elsewhere.
 */
fact: string | null, 
/**
 * The question, answered by yes or no.
 */
question: Wording, 
/**
 * The answer that lies outside the law.
 */
outside: boolean, 
/**
 * Whether a service of the official list is inside: the Cabinet listed it.
 */
listed_is_inside: boolean, 
/**
 * What an answer outside means.
 */
weight: ScopeWeight, 
/**
 * Clauses that say so, the first the nearest.
 */
clauses: Array<string>, 
/**
 * What the clauses say.
 */
says: Wording, 
/**
 * What to do then.
 */
mend: Wording, };

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
forms: Array<string>, 
/**
 * What is asked before a dossier is made under it.
 */
scope: Array<ScopeQuestion>, };

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

export type DeadlineKind = "reply" | "consultation" | "first_filing" | "amendment_filing" | "answer" | "correction";

export type Due = "overdue" | "this_week" | "later";

export type NextDeadline = { 
/**
 * What must happen.
 */
kind: DeadlineKind, 
/**
 * The last day.
 */
date: string, 
/**
 * The body that is to act; empty where the kind says it.
 */
body: string, 
/**
 * Working days left, the last day included and today not; negative once it is past.
 */
working_days: number, 
/**
 * How it stands today.
 */
due: Due, 
/**
 * Whether it was counted through a year whose calendar is not known.
 */
provisional: boolean, };

export type Shelf = "current" | "archive" | "trash";

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
 * The deadline that ends next; none where none runs.
 */
deadline: NextDeadline | null, 
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

export type LikePart = { 
/**
 * Fact id.
 */
fact: string, 
/**
 * Its name on the screen.
 */
title: Wording, 
/**
 * The form whose item shows it first, such as `reglament-191`.
 */
form: string, 
/**
 * Number of that item, such as `2.6.1.`.
 */
number: string, 
/**
 * Section of the form under which the item stands.
 */
section: string, 
/**
 * Whether it is taken over unless the officer decides otherwise.
 */
usual: boolean, 
/**
 * Facts whose rows it refers to: they come along.
 */
needs: Array<string>, };

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

export type Sameness = "folded" | "letters" | "exact";

export type Wanted = { 
/**
 * The words.
 */
words: string, 
/**
 * How alike letters must be.
 */
sameness: Sameness, 
/**
 * Only where no letter or digit touches it.
 */
whole: boolean, };

export type Spot = { 
/**
 * The ids that lead to the text: fact, row, column, paragraph or element.
 */
place: Array<string>, 
/**
 * Which of the texts at that place, counted from 0: an act has a title, a body, a number …
 */
part: number, 
/**
 * First UTF-16 unit of the match.
 */
start: number, };

export type Kept = "choice" | "operator" | "file";

export type Found = { 
/**
 * Where it begins.
 */
spot: Spot, 
/**
 * The UTF-16 unit behind it.
 */
end: number, 
/**
 * What stands before it in the same text.
 */
before: string, 
/**
 * The words as they stand.
 */
words: string, 
/**
 * What stands behind it.
 */
after: string, 
/**
 * Why it cannot be changed, where it cannot.
 */
kept: Kept | null, };

export type ReplacedView = { 
/**
 * The dossier as it stands now.
 */
dossier: DossierView, 
/**
 * How many matches were changed.
 */
changed: number, 
/**
 * How many stay because they are not the officer's to change.
 */
kept: number, };

export type StandardText = { 
/**
 * Its id; empty for one that is not yet kept.
 */
id: string, 
/**
 * 1, 2, 3 …
 */
version: number, 
/**
 * By what name it is chosen.
 */
title: string, 
/**
 * The table whose row it is, such as `operations`; empty where it is paragraphs.
 */
table: string, 
/**
 * Prose, or the cells of a row.
 */
content: unknown, };

export type Likeness = "same" | "changed" | "edited";

export type StandardPlace = { 
/**
 * The ids that lead there: fact, row, column.
 */
place: Array<string>, 
/**
 * The row or the paragraph it is put behind; at the end where there is none.
 */
after: string, 
/**
 * In a plain text the UTF-16 unit it is put at.
 */
offset: number, };

export type StandardUse = { 
/**
 * The ids that lead there: fact, row, column.
 */
place: Array<string>, 
/**
 * Id of the standard text.
 */
text: string, 
/**
 * Its name.
 */
title: string, 
/**
 * Whether the place says what the source says.
 */
likeness: Likeness, };

export type StandardUsed = { 
/**
 * Id of the dossier.
 */
dossier: string, 
/**
 * Name of its service.
 */
name: string, 
/**
 * The place.
 */
at: StandardUse, };

export type StartView = { 
/**
 * What the officer has set.
 */
settings: Settings, 
/**
 * What is remembered to guide the officer.
 */
guide: Guide, 
/**
 * Where the officer was.
 */
place: Place, 
/**
 * The dossiers at hand.
 */
dossiers: Array<DossierRow>, 
/**
 * How many filings wait for delivery.
 */
waiting: number, 
/**
 * How many of the operator's notices the officer has not looked at.
 */
fresh: number, };

export type Upload = { 
/**
 * Id of the filing.
 */
filing: string, 
/**
 * Bytes that the registry has.
 */
sent: number, 
/**
 * Bytes of all.
 */
whole: number, };

export type DriftView = { 
/**
 * Registry number.
 */
number: string, 
/**
 * Facts that differ, in the order of the vocabulary.
 */
facts: Array<string>, 
/**
 * The last day for filing the change, where the day of the change is entered (191/2011, 10.6).
 */
due: string | null, 
/**
 * How many working days the provider has for it; 0 where the profile sets none.
 */
days: number, 
/**
 * The clause that says so.
 */
clause: string, };

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
 * The operations of 3.4: who, after whom, and how the longest way stands to 1.7.
 */
flow: Flow, 
/**
 * Words that the rules offer for facts that are still empty.
 */
ready: Array<Mend>, };

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

export type Delivery = "queued" | "sending" | "delivered" | "rejected" | "blocked" | "withdrawn";

export type FactReason = { 
/**
 * Id of the fact.
 */
fact: string, 
/**
 * Why.
 */
reason: string, };

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
message: string | null, 
/**
 * The operator's reasons at single facts.
 */
reasons: Array<FactReason>, };

export type NoticeView = { 
/**
 * Id of the filing.
 */
filing: string, 
/**
 * Id of its dossier; `null` where the filing was not made on this computer.
 */
dossier: string | null, 
/**
 * Name of the service when it was filed; empty where the filing is not known here.
 */
name: string, 
/**
 * What the filing asks for.
 */
purpose: Purpose | null, 
/**
 * The registry number of the filing, once there is one.
 */
registry_number: string | null, 
/**
 * When it happened.
 */
at: string, 
/**
 * The state it brought.
 */
state: FilingState, 
/**
 * In words.
 */
message: string | null, 
/**
 * The operator's reasons at single facts.
 */
reasons: Array<FactReason>, 
/**
 * Whether the officer has not looked since it came.
 */
fresh: boolean, };

export type RecordStanding = "not_registered" | "no_operator" | "offline" | "unknown" | "cancelled" | "differs" | "same";

export type RecordView = { 
/**
 * When it was compared.
 */
at: string, 
/**
 * In a word.
 */
standing: RecordStanding, 
/**
 * Registry number; empty where there is none.
 */
number: string, 
/**
 * Facts that differ between the text and the operator's record, in the order of the vocabulary.
 */
facts: Array<string>, 
/**
 * Facts in which the operator's record differs from what was filed last from here.
 */
altered: Array<string>, 
/**
 * Why the operator could not be asked; empty where it could.
 */
cause: string, };

export type AbsentFile = { 
/**
 * Its name; empty where the filing tells none.
 */
name: string, 
/**
 * Its SHA-256, by which it is known again.
 */
sha256: string, };

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
 * The deadline that runs by the profile, where the law sets one: the operator's for an answer, of what was returned
 * the provider's for mending it.
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
 * How many attachments the registry has not yet and this computer can send.
 */
attachments_left: number, 
/**
 * Attachments that the registry has not and this computer has not either.
 */
absent: Array<AbsentFile>, 
/**
 * Whether their upload is held back.
 */
paused: boolean, 
/**
 * Whether the operator's record was found to be something else than this latest registration or amendment.
 */
alarm: boolean, 
/**
 * The folder it was written into, where it is handed over by hand.
 */
handed_over: string, 
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
 * Whether text and lines stand out strongly from the ground.
 */
contrast: boolean, 
/**
 * Size of everything on the screen, in per cent: 100 to 200.
 */
text_size: number, 
/**
 * Profile of a new dossier; empty is the first.
 */
profile: string, 
/**
 * What new dossiers and official letters take of the agency.
 */
agency: AgencySettings, };

export type Caret = { 
/**
 * The fact.
 */
fact: string, 
/**
 * Which of the fact's controls, from 0.
 */
control: number, 
/**
 * Where the selection begins, in characters of the control's text.
 */
from: number, 
/**
 * Where it ends.
 */
to: number, };

export type Place = { 
/**
 * Name of the view.
 */
view: string, 
/**
 * The open dossier; empty where none was.
 */
dossier: string, 
/**
 * Its tab.
 */
tab: string, 
/**
 * The item of the form.
 */
item: string, 
/**
 * The pane at the right.
 */
pane: string, 
/**
 * The caret; none where no field had the focus.
 */
caret: Caret | null, 
/**
 * How far down the form was scrolled.
 */
scroll: number, 
/**
 * Width of the outline; 0 is the width it comes with.
 */
outline_width: number, 
/**
 * Width of the pane at the right; 0 is the width it comes with.
 */
pane_width: number, };

export type Unread = { 
/**
 * The parts of the control as they were typed.
 */
parts: object, 
/**
 * What of them was read and kept meanwhile; they count as long as it stands.
 */
sent: unknown, };

export type BackupKind = "own" | "daily" | "before_restore" | "before_update";

export type BackupRow = { 
/**
 * The file.
 */
path: string, 
/**
 * Why it was made.
 */
kind: BackupKind, 
/**
 * When.
 */
at: string, 
/**
 * Bytes.
 */
size: number, };

export type Keeping = "nowhere" | "keyring" | "sealed";

export type CredentialsView = { 
/**
 * The name under which the operator knows the agency's program.
 */
client_id: string, 
/**
 * Where the secret is.
 */
keeping: Keeping, 
/**
 * Whether the passphrase must be given before the secret can be used.
 */
locked: boolean, 
/**
 * Whether this computer has a keyring that answers.
 */
keyring: boolean, };

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
 * The filing a receipt is of; none is the latest one that was answered.
 */
filing: string | null, 
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

export type Lack = "profile" | "bodies" | "forms" | "revisions" | "receipt";

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

export type Known = { 
/**
 * Acts: of the dossiers, the last changed first, then of the law's base.
 */
acts: Array<KnownAct>, 
/**
 * Bodies, likewise, then of the official list.
 */
bodies: Array<KnownBody>, };

export type KnownAct = { 
/**
 * The act.
 */
act: unknown, 
/**
 * As it is cited.
 */
citation: string, 
/**
 * Whether some dossier uses it.
 */
used: boolean, };

export type KnownBody = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its units.
 */
units: Array<string>, };

export type DayView = { 
/**
 * Day of the week, from Monday, 1.
 */
weekday: number, 
/**
 * Whether it is a working day; none where the calendar of its year is not known.
 */
working: boolean | null, 
/**
 * What the calendar calls it, such as a holiday's name.
 */
names: Array<string>, };

export type RuleView = { 
/**
 * Id.
 */
id: string, 
/**
 * Its weight under each profile that has it.
 */
profiles: { [key in string]: Severity }, 
/**
 * The moment from which it binds.
 */
gate: Gate, 
/**
 * What it says when it is broken; blanks in braces.
 */
message: Wording, 
/**
 * The fact where one goes to mend it.
 */
fact: string, 
/**
 * Addresses of the items that show that fact.
 */
items: Array<string>, };

export type DeadlineView = { 
/**
 * Profile id.
 */
profile: string, 
/**
 * In words.
 */
name: Wording, };

export type ClauseView = { 
/**
 * Such as `191/2011:8.1`.
 */
id: string, 
/**
 * Number as printed.
 */
number: string, 
/**
 * Number of its part.
 */
part: string, 
/**
 * Words, an abzas a line; empty where the reader has none.
 */
text: string, 
/**
 * How an act cites it; empty where the reader has no text.
 */
citation: string, 
/**
 * Addresses of items, such as `reglament-191:2.2.1`.
 */
items: Array<string>, 
/**
 * Rules that cite it.
 */
rules: Array<RuleView>, 
/**
 * Deadlines it sets.
 */
deadlines: Array<DeadlineView>, };

export type ActView = { 
/**
 * Such as `191/2011`.
 */
id: string, 
/**
 * Kind of act, such as "qərar".
 */
kind: string, 
/**
 * Who passed it.
 */
body: string, 
/**
 * When.
 */
date: string, 
/**
 * Under what number.
 */
number: string, 
/**
 * Full title.
 */
title: string, 
/**
 * Title of the rules it approves, where its parts are theirs.
 */
rules_title: string, 
/**
 * Its parts, in order.
 */
parts: Array<Part>, 
/**
 * The profiles under which it is in force.
 */
in_force: Array<string>, 
/**
 * The profiles under which it is followed by custom alone.
 */
customary: Array<string>, 
/**
 * Its clauses, in order.
 */
clauses: Array<ClauseView>, };

export type ReadingView = { 
/**
 * The acts with their text.
 */
acts: Array<ActView>, 
/**
 * Clauses on which something rests though the reader has no text of them.
 */
unread: Array<ClauseView>, };

export type TourPlace = { 
/**
 * The dossier it works on.
 */
dossier: string, 
/**
 * The step by its name.
 */
step: string, };

export type Guide = { 
/**
 * What was chosen in the palette, the latest first.
 */
recent: Array<string>, 
/**
 * The tour that was left, to be taken up again.
 */
tour: TourPlace | null, 
/**
 * Dossiers made for practice.
 */
practice: Array<string>, };

export type Failure = { 
/**
 * Stable code; the window branches on it.
 */
code: string, 
/**
 * What happened, what was kept, what to do.
 */
message: Wording, };
