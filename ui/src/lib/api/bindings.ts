// The window's types, as Rust declares them.

export type Wording = { az: string, en: string, };

export type Choice = { id: string, az: string, en: string, };

export type Absence = "none" | "not_required" | "not_applicable";

export type Group = "scope" | "reglament" | "coordination" | "consultation" | "approval" | "publication" | "filing" | "record";

export type Assigner = "operator" | "operation";

export type Role = "approval" | "title" | "section" | "item" | "parent" | "sub_item" | "fixed" | "note" | "signature";

export type Severity = "error" | "warning" | "hint";

export type Gate = "draft" | "consultation" | "approval" | "filing" | "registered";

export type Purpose = "register" | "amend" | "cancel";

export type FilingState = "received" | "examining" | "returned" | "registered" | "amended" | "cancelled" | "refused";

export type Act = "created" | "edited" | "fixed" | "restored" | "undone" | "redone" | "imported" | "profile_changed" | "filed" | "received";

export type Clause = { id: string, number: string, text: string, };

export type Mend = { fact: string, value: unknown, label: Wording, };

export type Finding = { rule: string, clause: string, severity: Severity, gate: Gate, facts: Array<string>, items: Array<string>, row: string | null, message: Wording, fix: Mend | null, };

export type Completeness = { answered: number, asked: number, };

export type Change = { "kind": "kept", text: string, } | { "kind": "removed", text: string, } | { "kind": "added", text: string, };

export type Difference = { fact: string, before: unknown, after: unknown, words: Array<Change>, };

export type ProseKind = "paragraph" | "numbered" | "lettered";

export type Inline = { text: string, emphasis: boolean, link: string | null, };

export type ProseBlock = { id: string, kind: ProseKind, text: Array<Inline>, };

export type FactView = { id: string, kind: string, many: boolean, choices: Array<Choice>, other: boolean, limit: number | null, columns: Array<FactView>, of: string | null, title: Wording, group: Group | null, source: string, absent: Array<Absence>, assigned_by: Assigner | null, items: Array<string>, };

export type ItemView = { id: string, role: Role, number: string, title: string, short: Wording | null, captions: Array<string>, facts: Array<string>, clause: string, mandatory: boolean, };

export type FormView = { id: string, name: Wording, items: Array<ItemView>, };

export type ProfileView = { id: string, name: Wording, acts: Wording, forms: Array<string>, };

export type LawView = { facts: Array<FactView>, forms: Array<FormView>, profiles: Array<ProfileView>, };

export type Stage = "draft" | "coordination" | "consultation" | "approval" | "filing" | "registered";

export type DossierRow = { id: string, name: string, body: string, profile: string, stage: Stage, completeness: Completeness, errors: number, warnings: number, hints: number, registry_number: string | null, revision: number, changed_at: string, changed_by: string, };

export type DossierView = { id: string, profile: string, revision: number, facts: Record<string, unknown>, illustrative: Array<string>, can_undo: boolean, can_redo: boolean, saved_at: string, };

export type ItemState = "hidden" | "not_applicable" | "fixed" | "empty" | "partial" | "complete";

export type CheckView = { findings: Array<Finding>, completeness: Completeness, items: Record<string, ItemState>, stage: Stage, path: string, };

export type Saved = { at: string, revision: number, value: unknown, };

export type RevisionRow = { number: number, act: Act, by: string, at: string, facts: Array<string>, digest: string, };

export type Delivery = "queued" | "sending" | "delivered" | "rejected" | "blocked";

export type FilingEvent = { at: string, state: string, message: string | null, };

export type FilingView = { id: string, dossier: string, name: string, purpose: Purpose, delivery: Delivery, state: FilingState | null, registry_number: string | null, digest: string, due: string | null, next_try: string | null, tries: number, events: Array<FilingEvent>, };

export type Settings = { language: string, registry: string, post: string, theme: string, };

export type PrintedFile = { path: string, pages: number, };

export type AnchorView = { item: string, page: number, top: number, bottom: number, };

export type Failure = { code: string, message: Wording, };
