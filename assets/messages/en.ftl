### What the program says on the screen. The document's own words are not here: they come from the forms and the law.

## The whole program

nav = Main
nav-home = Dossiers
nav-filings = Registry filings
nav-law = Legislation
nav-settings = Settings
find = Search: service, item, text
starting = Starting…
opening = Opening the dossier…
close = Close
cancel = Cancel
clear = clear
choose = choose
yes = yes
no = no
none = none
all = All
today = Today
today-at = today { $time }
unnamed = unnamed service
officer = officer
operator = registry's operator
failed = Could not be done
try-again = Try again
waiting-title = Filings waiting for delivery
menu = Menu
undo = Undo
redo = Redo
print = Print
export = Write the dossier to a file
import = Read from a file…
exported = The dossier was written to { $path }
open-file = Open

status-all-saved = All changes are saved on this computer
status-not-saved = The last change is not saved
status-waiting = { $count } in the outbox
status-profile = Legislation applied: { $name } · { $acts }

key-help = keys
key-choose = choose
key-open = open
key-new = new dossier
key-create = create
key-cancel = cancel
key-item = item
key-finding = next finding
key-undo = undo
key-send = make, send
key-print = print
key-next-short = next
key-previous-short = previous

keys-title = Keyboard
keys-find = search everything
keys-new = new dossier
keys-import = read a dossier from a file
keys-undo = undo (whole dossier)
keys-redo = redo
keys-item = previous, next item
keys-finding = next, previous finding
keys-pane = Paper, Findings, History
keys-print = print
keys-add = add a row; send the filing
keys-delete = delete the row
keys-move = move the row up, down
keys-open = open, close the row
keys-list = move in a list or table
keys-help = this list

palette-view = view
palette-dossier = dossier
palette-nothing = Nothing found

severity-error = Error
severity-warning = Warning
severity-hint = Hint
severity-done = Done

stage-draft = Draft
stage-coordination = Coordination
stage-consultation = Public consultation
stage-approval = Approval
stage-filing = Registration
stage-registered = Registered

absence-none = none (yoxdur)
absence-not_required = not required (tələb olunmur)
absence-not_applicable = not applicable (tətbiq edilmir)

## Dossiers

home-search = Search names, bodies, texts
home-not-found = “{ $query }” was not found in any dossier.
home-stage-empty = No dossier is at this stage.
by-stage = By stage
list-wait = Reading the list…
col-service = Service and body
col-stage = Stage
col-completeness = Complete
col-findings = Findings
col-changed = Last change
col-state = State
registry-no = Registry No. { $number }

empty-title = No dossiers yet
empty-lead = A dossier is everything about one electronic service: the regulation, coordination, public consultation, approval and the registry filing. A fact is written once and appears in every document.
empty-list = From the official list
empty-list-more = Choose one of the 285 services of 41 bodies. The names of the service and of its body go into the regulation as officially written.
empty-example = From an example
empty-example-more = Open a dossier with every item filled, look at its print and its findings, then change it for your own service.
empty-blank = From a blank dossier
empty-blank-more = Write every item yourself, for a service that is not on the list.
empty-import = From a file
empty-import-more = Read a dossier that was written to a file (.json) and go on.
empty-foot = Each electronic service has a regulation of its own (Rules, 9.1).

## New dossier

new = New dossier
new-lead = Choose the service from the official list. A service that is not on the list can be written too.
new-search = Name of the service or the body
new-not-found = No such service on the list. Search with another word or create a blank dossier.
new-exists = Dossier exists: { $stage }
new-chosen = Chosen service
new-nothing-chosen = No service chosen
new-nothing-more = Choose a service from the list. Without one the dossier is blank, and you write its name and body.
new-example = Example
new-examples = Examples
new-example-more = An example is a dossier with every item filled. What its source does not say is marked “nümunə”.
new-protected = Does the service concern information protected by law? (Rules, 1.4)
new-protected-yes = yes, the Rules do not apply
new-choose-blank = Blank dossier
new-create = Create dossier
new-create-example = Open the example
new-create-blank = Create blank dossier
bodies = Bodies
all-bodies = All bodies
services = Services
services-found = { $services } services, { $bodies } bodies
body = Body
in-list = On the list
profile = Legislation applied
profile-change = Legislation: { $profile }

## Head of the dossier

dossier = Dossier
dossier-parts = Parts of the dossier
tab-form = Form
tab-stages = Stages
tab-compare = Compare
tab-filing = Filing
saving = Saving…
saved = Saved { $time }
not-saved = Not saved: { $why }
not-saved-short = Not saved
not-saved-kept = What you typed stays in the window and is tried again. Do not close the window until the cause is gone.

## Form

outline = Official form
item = Item
items-answered = { $answered }/{ $asked } items filled
item-hidden = not asked
item-not_applicable = not applicable
item-fixed = fixed words
item-empty = empty
item-partial = partly filled
item-complete = filled
also-filing = Filing { $number }
also-list = List { $number }
note = Note
illustrative = example
assigned-operator = Given by the operator of the registry
others = others
others-which = which
prose-help = One paragraph a line. A line that begins with “1) ” or “a) ” is an entry of a list.

row-add = Add below
row-add-to = Add a row
row-add-another = Add another
row-delete = Delete
row-up = Up
row-down = Down
row-open = Enter to open
row-close = Close
row-none = No row to choose

date-placeholder = dd.mm.yyyy
date-unread = Not a date: write it as “08.12.2026”.
number-unread = Write a whole number.
period-from = from
period-to = to
money-kind = Kind of amount
money-amount = amount
money-table = several amounts
money-by-reference = as set by the act
money-by-reference-words = as set by the act
money-label = for what
money-add = Add an amount
money-unread = Not an amount: write it as “15,50”.
term-kind = kind of term
term-single = length
term-range = lower and upper bound
term-real_time = real time
term-at_once = at once
term-at_visit = at the visit
term-within_whole = within the whole term
term-per_year = times a year
term-per-year-words = { $times } times a year
term-amount = amount
term-unit = unit
term-from = lower bound
term-to = upper bound
term-times = times a year
term-event = from which event
term-relation = before or after the event
term-after = after
term-before = before
term-unfinished = write the number
unit-second = seconds
unit-minute = minutes
unit-hour = hours
unit-day = days
unit-working_day = working days
unit-month = months
unit-year = years
hours-always = 24 hours, 7 days a week
hours-days = days of the week
hours-from = opens
hours-to = closes
hours-season = season or period
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday
place-name = name
place-address = address
body-name = name of the body
body-unit = unit
body-add-unit = Add a unit
person-post = post
person-surname = surname
person-name = name
person-patronymic = patronymic
person-add-name = Add a name
act-type = type of act
act-title = title (without quotes)
act-body = adopted by
act-date = date
act-number = number
act-approved-by = approved by which act
act-clauses = exact clause
act-clauses-example = 21-ci maddə
act-law = Law (Qanun)
act-code = Code (Məcəllə)
act-decree = Decree (Fərman)
act-order = Order (Sərəncam)
act-decision = Decision (Qərar)
act-rules = Rules (Qaydalar)
act-other = other act
file-size = { $size } KB
file-not-yet = No file attached. Files cannot be attached in this release.
design-elements = a design of { $count } elements
design-fixed = It can only be read in this release.
design-none = No form designed.

## 3.4, operations

operations = Administrative operations
operations-count = { $count } operations
operations-open = Open the operations ({ $count })
operations-lead = Lead text
operations-empty = Write each administrative operation in a row of its own, in order. Ctrl Enter for the first.
operations-path = Longest path
operations-duration = in 1.7 { $duration }
operations-no-path = The length of the operations is not yet known
operation-add = Add an operation
operation-number = Operation { $number }
operation-unnamed = unnamed operation
operation-and-content = Operation and content
operation-responsible = Responsible
operation-term = Term
operation-others = Other body
operation-result = Result and delivery
operation-after = after: { $rows }
operation-at-most = at most { $term }

## Right pane

pane = Paper, findings, history
pane-paper = Paper
pane-findings = Findings
pane-history = History
paper = The pages that will be printed
paper-wait = Preparing the paper…
paper-failed = The paper could not be prepared
paper-is-pdf = Same as the PDF
paper-cropped = Without margins
paper-whole = Whole page
page-of = Page { $page } / { $pages }
gate = Checked for
gate-draft = draft
gate-consultation = public consultation
gate-approval = approval
gate-filing = registry filing
gate-registered = registered service
checking = Checking…
checked-at = Checked { $time }
count-error = { $count } errors
count-warning = { $count } warnings
count-hint = { $count } hints
error-stops = stop the next stage
findings-none = No findings
findings-none-more = The demands of this stage were checked, { $time } ({ $gate }).
findings-open = { $count } items of the model form are still to be filled.
findings-gate = Check for the filing
finding-jump = Go to the item
clause-open = Show the clause
clause-missing = The program does not have this clause
clause-rules = Rules, { $number }
clause-form = Model form, { $number }
clause-form-approval = “Təsdiq edirəm”
clause-form-title = title
clause-filing = Application, { $number }
clause-decision = Decision 191, { $number }
clause-list = List, { $number }
clause-record = Decision 129, { $number }
clause-decree = Decree 1598, { $number }
clause-note = { " " }note{ " " }
history-wait = Reading the history…
history-none = No revisions yet.
history-more = and { $count } more
act-of-created = created
act-of-edited = written
act-of-fixed = mended
act-of-restored = restored
act-of-undone = undone
act-of-redone = redone
act-of-imported = read from a file
act-of-profile_changed = legislation changed
act-of-filed = registry filing
act-of-received = receipt
revision-number = revision { $number }
restore = Restore this state
restore-makes-new = Restoring makes a new revision
compare-with-now = Compare with now
compare-with-before = Compare with the one before

## Compare

older = Older
newer = Newer
compare-wait = Comparing…
compare-same = The two revisions are the same.
facts-changed = { $count } facts changed

## Stages

step-draft = Draft
step-draft-more = The regulation is written under “Form”. Here is whether the Rules cover the service.
step-coordination = Coordination
step-coordination-more = The draft is agreed with the other state bodies that take part in the service. Silence is not consent.
step-consultation = Public consultation
step-consultation-more = The draft is put to public consultation on the official site of the body.
step-approval = Approval
step-approval-more = The head of the body approves the regulation.
step-publication = Publication
step-publication-more = The approved regulation is published on the site of the body.
step-filing = Registration
step-filing-more = The application goes to the operator of the registry, who gives the registry number.
step-record = Facts of the registry
step-record-more = Those of the registry's 37 items that the regulation does not have.
facts-filled = { $filled }/{ $all } facts
stops-filing = What stops the filing
stops-nothing = Nothing stops it.
to-filing = Go to the filing

## Filing

purpose = Purpose of the filing
purpose-register = registration
purpose-amend = amendment
purpose-cancel = cancellation
filing-paper = Application, annex 2
frozen = Edition { $digest } · cannot be changed
filing-new = New registry filing
filing-make = Make the filing
filing-making = Making…
filing-needed = What is needed
filing-ready = Everything that a filing needs is there.
filing-needs = First mend { $count } errors.
filing-open-already = A filing for this service is still open.
filing-registered-already = The service is registered. File an amendment or a cancellation.
filing-not-registered = The service is not in the registry yet.
filing-earlier = Earlier filings
filing-events = Progress
filing-safe = The filing is saved on this computer, nothing is lost. Sending again does not make a second filing.
filing-due = The operator answers by { $day }
filings-none = No registry filings yet. A filing is made under “Filing” of a dossier.
deliver = Send
deliver-again = Send again
deliver-all = Send ({ $count })
delivering = Sending…
tries = { $count } tries so far.
next-try = Next try { $time }.
registry-number = Registry number
trial-registry = trial registry
state-queued = in the outbox
state-sending = being sent
state-delivered = delivered
state-rejected = not accepted by the operator
state-blocked = not permitted by the operator
state-received = received
state-received-more = by notice of the operator
state-examining = being examined
state-returned = returned for correction
state-registered = registered
state-registered-more = the operator gives the registry number
state-amended = amended
state-cancelled = cancelled
state-refused = registration refused

## Print

print-which = Which document
print-save = Write PDF
printing = Writing…
printed = PDF written, { $pages } pages
printed-where = The file was written here:
document-reglament = Administrative regulation
document-reglament-more = by the model form, annex 1
document-consultation = Consultation draft
document-consultation-more = LAYİHƏ, with the head for public consultation
document-filing = Application for registration
document-filing-more = the registry filing, annex 2
document-record = Registry record
document-record-more = the 37 items of decision 129

## Legislation and settings

law-search = Number or word of a clause
law-rests = Rests on it:
law-not-found = No such clause found.
set-language = Language
language-az = Azərbaycan dili
language-en = English
set-theme = Appearance
theme-system = as the computer
theme-light = light
theme-dark = dark
set-post = Your post
set-post-more = The history shows who made a change by this post.
set-registry = Address of the registry
set-registry-trial = trial registry
set-registry-more = When empty, filings go to the trial registry on this computer; its numbers begin with SINAQ-.
