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
fresh-title = New notices of the operator
menu = Menu
print = Print
import = Read from a file…
exported = The dossier was written to { $path }
open-file = Open

status-all-saved = All changes are saved on this computer
status-not-saved = The last change is not saved
status-unsaved = All changes are saved but for { $count } that cannot be read
status-waiting = { $count } in the outbox
status-profile = Legislation applied: { $name } · { $acts }

key-next-short = next
key-previous-short = previous

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
home-not-found = “{ $query }” is in no dossier. Try another word, or make a new dossier by Ctrl N.
by-stage = By stage
list-wait = Reading the list…
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
new-choose-blank = Blank dossier
new-create = Create dossier
new-create-example = Open the example
new-create-blank = Create blank dossier
bodies = Bodies
all-bodies = All bodies
services = Services
services-found = { $services ->
    [one] { $services } service
   *[other] { $services } services
  }, { $bodies ->
    [one] { $bodies } body
   *[other] { $bodies } bodies
  }
body = Body
in-list = On the list
profile = Legislation applied

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
unsaved = Not saved: { $count }
unsaved-hint = This cannot be read and is therefore not saved. It stays where it was typed until the program closes. Click to go there.
not-saved-kept = What you typed stays in the window and is tried again. Do not close the window until the cause is gone.

## Form

outline = Official form
item = Item
items-answered = { $asked ->
    [one] { $answered }/{ $asked } item filled
   *[other] { $answered }/{ $asked } items filled
  }
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
others-missing = “Others” is ticked but not written: write it, or clear the tick.

row-add = Add below
row-add-to = Add a row
row-add-another = Add another
row-delete = Delete
row-up = Up
row-down = Down
row-open = Enter to open
row-close = Close
row-none = No row to choose
row-none-form = There is no form yet: forms are made at “Attached forms”

date-placeholder = dd.mm.yyyy
date-unread = There is no such date: write it as “08.12.2026”.
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
term-per-year-words = { $times ->
    [one] { $times } time a year
   *[other] { $times } times a year
  }
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
file-attach = Attach a file…
file-replace = Replace…
file-remove = Remove
design-elements = { $count ->
    [one] a design of { $count } element
   *[other] a design of { $count } elements
  }
design-none = No form designed.

## 3.4, operations

operations = Administrative operations
operations-count = { $count ->
    [one] { $count } operation
   *[other] { $count } operations
  }
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
paper-which = Which document
paper-leads = Go to item { $item }
wanted-body = To which body
wanted-against = Against which revision
wanted-with = Other regulations approved by the same decision
wanted-revision = Revision { $number }
wanted-undivided = Divide no words
wanted-blank = Empty form
page-of = Page { $page } / { $pages }
gate = Checked for
gate-draft = draft
gate-consultation = public consultation
gate-approval = approval
gate-filing = registry filing
gate-registered = registered service
checking = Checking…
checked-at = Checked { $time }
count-error = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
count-warning = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
count-hint = { $count ->
    [one] { $count } hint
   *[other] { $count } hints
  }
error-stops = stop the next stage
findings-none = No findings
findings-none-more = The demands of this stage were checked, { $time } ({ $gate }).
findings-open = { $count ->
    [one] { $count } item of the model form is still to be filled.
   *[other] { $count } items of the model form are still to be filled.
  }
findings-gate = Check for the filing
finding-jump = Go to the item
clause-open = Show the clause
clause-missing = The program does not have this clause
clause-rules = Rules, { $number }
clause-form = Model form, { $number }
clause-form-approval = “Təsdiq edirəm”
clause-form-title = title
clause-filing = Application, { $number }
clause-filing-declaration = declaration
clause-filing-signature = signature
clause-decision = Decision 191, { $number }
clause-list = List, { $number }
clause-record = Decision 129, { $number }
clause-decree = Decree 1598, { $number }
clause-note = { " " }note{ " " }
clause-preamble = preamble
history-wait = Reading the history…
history-none = No revision yet. Fill an item: a revision makes itself.
history-more = and { $count } more
act-of-created = created
act-of-edited = written
act-of-fixed = mended
act-of-replaced = replaced
act-of-inserted = standard text inserted
act-of-renewed = standard text renewed
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
compare-same = These two revisions are the same. Choose another above.
facts-changed = { $count ->
    [one] { $count } fact changed
   *[other] { $count } facts changed
  }

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
facts-filled = { $all ->
    [one] { $filled }/{ $all } fact
   *[other] { $filled }/{ $all } facts
  }
stops-filing = What stops the filing
stops-nothing = Nothing stands in the way. You can make the filing.

## Remarks

remarks-body = Objections and proposals of bodies
remarks-public = Comments and proposals
remarks-none-body = No objection has come.
remarks-none-public = No comment has come.
remarks-count = { $all } in all, { $waiting } waiting for an answer
remark-add-body = Write an objection down
remark-add-public = Write a comment down
remark-by = By whom
remark-place = Item
remark-whole = the whole text
remark-at-line = line { $line }
remark-text-body = Objection
remark-text-public = Comment
remark-outcome = Outcome
outcome-accepted = accepted
outcome-partly = accepted in part
outcome-rejected = not accepted
outcome-waiting = waiting for an answer
remark-received = Received on
remark-item = Item it speaks of
remark-line = Line number in the draft
remark-line-unread = Write the number of the line as a whole number from 1 to 999999.
remark-proposal = Wording proposed
remark-ground = Grounds
remark-answer = Answer
remark-reason = Why it was not accepted
remark-kept = Kept.
remark-needs = It is kept once it says by whom and what.
remark-erase = Delete
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
filing-needs = { $count ->
    [one] First mend { $count } error.
   *[other] First mend { $count } errors.
  }
filing-open-already = A filing for this service is still open.
filing-same = The text is the one that is registered: there is nothing to amend.
filing-registered-already = The service is registered. File an amendment or a cancellation.
filing-not-registered = The service is not in the registry yet.
filing-earlier = Earlier filings
filing-events = Progress
filing-safe = The filing is saved on this computer, nothing is lost. Sending again does not make a second filing.
filing-due = The operator answers by { $day }
filing-mend-by = Mend what is lacking and file again by: { $day }
due-operator = the operator’s
due-provider = the provider’s
filings-none = No filing yet. Open a dossier (Ctrl K) and make one in “Filing”.
deliver = Send
deliver-again = Send again
deliver-all = Send ({ $count })
delivering = Sending…
tries = { $count ->
    [one] { $count } try so far.
   *[other] { $count } tries so far.
  }
next-try = Next try { $time }.
registry-number = Registry number
trial-registry = trial registry
state-queued = in the outbox
state-sending = being sent
state-delivered = delivered
state-rejected = not accepted by the operator
state-blocked = not permitted by the operator
state-withdrawn = taken back
state-received = received
state-received-more = by notice of the operator
state-examining = being examined
state-returned = returned for correction
state-registered = registered
state-registered-more = the operator gives the registry number
state-amended = amended
state-cancelled = cancelled
state-refused = registration refused
state-attached = attachments sent
state-attaching = sending of attachments halted
state-unattached = attachments not all sent
uploading = Sending attachments: { $sent } of { $whole } MB
upload-left = Attachments not yet sent: { $count }
upload-paused = Sending of attachments is held back. What was sent will not be sent again.
upload-pause = Pause
upload-resume = Resume
absent-files = A file that is not on this computer was not sent:
absent-unnamed = unnamed file ({ $digest })
absent-choose = Choose the file
absent-more = Choose the very file that was attached when the filing was made: it is known by its content and sent. If it cannot be found, give it to the operator separately.
receipt-save = Save the receipt as PDF
receipt-saved = Receipt saved
notices = Notices of the operator
notices-fresh = { $count } new
notices-none-fresh = Nothing new.
notices-check = Check for new ones
notices-checking = Checking…
notices-earlier = Earlier ones ({ $count })
notices-fewer = Hide earlier ones
notice-new = new
notice-elsewhere = A filing that was not made on this computer
recorded-ask = Compare with the operator’s record
recorded-asking = Comparing…
recorded-same = The text is what the operator’s record holds.
recorded-differs = The text differs from the operator’s record
recorded-altered = The operator’s record is not what you filed
recorded-altered-more = These facts stand otherwise in the registry than you filed them. Ask the operator why.
recorded-unknown = The operator’s registry has no number { $number }
recorded-unknown-more = Compare the number with the notice; if it is right, turn to the operator.
recorded-cancelled = The operator’s registry holds this registration as cancelled
recorded-offline = The operator’s record could not be read
recorded-offline-more = { $cause }. The text was not touched; compare again later.
recorded-no_operator = No address of an operator is set
recorded-no_operator-more = Set the operator’s address in the settings, so that its record can be asked for.
recorded-not_registered = The service is not in the registry yet.
recorded-alarm = the registry’s record is not what you filed
recorded-at = Compared { $time }
withdraw = Take back
withdraw-more = not sent yet; a new one can be made
hand-over = Write into a folder
hand-over-more = to hand it over to the operator by hand
handed-over = Written to be handed over: { $folder }
receipt-title = The operator's answer
receipt-number = Registry number
receipt-day = Date
receipt-scan = Add a scan of the answer
receipt-keep = Keep the answer
receipt-needs = Enter the number and the date that the operator gave.
drift = The text differs from what is registered
drift-due = The change is to be filed with the operator by: { $day }
drift-when = { $days ->
    [one] A change is to be filed with the operator within { $days } working day.
   *[other] A change is to be filed with the operator within { $days } working days.
  }

## Print

print-file = File
print-format = Kind of file
print-save = Save…
print-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
  }
print-exists = A file of this name exists. Replace it?
print-replace = Replace
print-keep = Keep it
print-printer = Printer
print-copies = Copies
print-range = Pages
print-all = all
print-two-sided = On both sides
print-send = Print
print-sent = The document was sent to print: { $printer }
print-no-printer = No printer is set up on this computer. Write the PDF and open it on one that can print.
print-no-system = No printing system that takes documents (lp) was found on this computer. Write the PDF, open it, and print from the program you read it with.
printed = { $pages ->
    [one] File written, { $pages } page
   *[other] File written, { $pages } pages
  }
group-approval = For approval
group-coordination = For coordination
group-consultation = For public consultation
group-registry = For the registry
group-review = For review
lack-profile = not in the legislation that binds this dossier
lack-bodies = no body is named to agree with
lack-revisions = there is no earlier revision
lack-receipt = the operator has not answered yet
lack-forms = no form is attached to the regulation
document-reglament = Administrative regulation
document-reglament-more = by the model form, annex 1
document-consultation = Consultation draft
document-consultation-more = LAYİHƏ, with the head for public consultation
document-filing = Application for registration
document-filing-more = the registry filing, annex 2
document-receipt = Receipt
document-receipt-more = the operator’s answer to a filing
document-record = Registry record
document-record-more = the 37 items of decision 129
document-decision = Approving decision
document-decision-more = approves the regulation, or several at once
document-publication = Page for the site
document-publication-more = list of documents, forms and the regulation (7.1.1 and 9.8)
document-comments = Summary of comments
document-comments-more = what came, the answers, the outcomes
document-letter = Coordination letter
document-letter-more = sends the draft to a body for agreement
document-justification = Justification
document-justification-more = goes out with the letter
document-agreement = Agreement sheet
document-agreement-more = letters, dates and replies
document-objections = Table of objections
document-objections-more = objections of bodies and what became of them
document-comparison = Comparison table
document-comparison-more = former and new wording side by side
document-forms = Attached forms
document-forms-more = applications and other forms on sheets of their own
document-findings = Findings
document-findings-more = a list for a lawyer's desk
document-history = History of the dossier
document-history-more = all revisions and their chain

## Legislation and settings

law-search = Number or word of a clause
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
set-registry-unread = This does not read as the address of a registry. Write it as “https://…”; what you typed is kept as it is.
set-registry-trial = trial registry
set-registry-more = When empty, filings go to the trial registry on this computer; its numbers begin with SINAQ-.
set-agency-more = New dossiers and official letters take these. What is left empty is ruled in a letter.
agency-address = Postal address
agency-phone = Telephone
agency-email = E-mail
agency-phone-unread = This does not read as a telephone number. Write it as “+994 12 000 00 00” or “108”; what you typed is kept as it is.
agency-email-unread = This does not read as an e-mail address. Write it as “name@body.gov.az”; what you typed is kept as it is.
agency-signatory = Post that signs letters
agency-executor = Drawn up by (post)
agency-executor_phone = Telephone of that post

### The list of dossiers: archive, trash, deadlines

by-shelf = Where dossiers are kept
by-body = By body
by-deadline = By deadline
shelf-current = List
shelf-archive = Archive
shelf-trash = Trash
shelf-current-empty = There is no dossier in the list.
shelf-archive-empty = The archive is empty. Select a finished dossier in the list and press Ctrl Shift A: it is kept here and can be brought back at any time.
shelf-trash-empty = The trash is empty. A dossier deleted with Del in the list comes here and can be brought back.
shelf-to-archive = Archive
shelf-to-trash = Delete
shelf-restore = Bring back
shelf-delete = Delete for good
moved-current = “{ $name }” is back in the list.
moved-archive = “{ $name }” is in the archive.
moved-trash = “{ $name }” is in the trash.
delete-title = Delete the dossier for good?
delete-more = { $revisions ->
    [one] All its values, its remarks and its history of { $revisions } revision will be deleted. It cannot be brought back.
   *[other] All its values, its remarks and its history of { $revisions } revisions will be deleted. It cannot be brought back.
  }
home-compact = one line each
home-count = { $count ->
    [one] { $count } dossier
   *[other] { $count } dossiers
  }
home-widen = Show all dossiers
home-filter-empty = No dossier fits what is chosen. Change the choice or show all dossiers.
col-service = Service
col-body = Body
col-deadline = Next deadline
deadline-all = All deadlines
deadline-overdue = Overdue
deadline-this_week = Ends this week
deadline-none = No deadline
deadline-past = { $days ->
    [0] overdue
    [one] overdue by { $days } working day
   *[other] overdue by { $days } working days
  }
deadline-last = today
deadline-left = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
  }
deadline-about = { $days ->
    [one] about { $days } working day
   *[other] about { $days } working days
  }
deadline-of-reply = reply awaited: { $body }
deadline-of-consultation = end of the consultation
deadline-of-first_filing = entry in the register
deadline-of-amendment_filing = filing of the change
deadline-of-answer = answer of the operator
deadline-of-correction = mending what was returned
command-throw = delete the dossier
command-archive = put the dossier into the archive
command-put-back = undo the last move
act-of-taken_over = taken from a similar dossier
empty-kept = Archive and trash

### A new dossier: questions of scope, a similar dossier

scope = First: do the Rules cover this service?
scope-unanswered = Answer this question before the dossier is made.
scope-stop = These Rules do not cover the service
scope-doubt = The Rules may not cover the service
scope-knowingly = I have read the clause and make the dossier knowingly
scope-listed = The service is in the official list, so the answers are given. Change them if yours differs.
scope-stopped = By the answer above no dossier is made under these Rules.
scope-first = Answer the questions above first.
scope-say-knowingly = To go on, say that you have read the clause.
new-ways = Where to begin
new-way-list = From the official list
new-way-like = From a similar dossier
new-profile-like = The law of the similar dossier applies.
new-like = Similar dossier
new-like-more = { $count ->
    [one] { $count } fact is taken over
   *[other] { $count } facts are taken over
  }
like-other = another dossier
like-more = Choose what is taken over. Registry number, editions, remarks, coordination and approval never are.
like-usual = what is usually the same
like-all = everything
like-none = nothing
like-nothing = There is no such dossier. Search by another word, or begin from the official list.
like-longer = { $count ->
    [one] { $count } more dossier: narrow the search.
   *[other] { $count } more dossiers: narrow the search.
  }
### Commands, keyboard, law

command-undo = Undo
command-redo = Redo
command-item-go = Go to item
command-item-next = Next item
command-item-previous = Previous item
command-finding-next = Next finding
command-finding-previous = Previous finding
command-clause-here = Open the clause in place
command-clause = Open in Law
command-change-next = Next change
command-change-previous = Previous change
command-print = Print
command-export = Write the dossier to a file
command-edition = Make an edition
command-filing-send = Make, send
command-pane-paper = Paper
command-pane-findings = Findings
command-pane-history = History
command-page-whole = Whole page
command-tab-form = Form
command-tab-stages = Stages
command-tab-compare = Compare
command-tab-filing = Filing
command-row-add = Add a row
command-row-up = Move the row up
command-row-down = Move the row down
command-row-delete = Delete the row
command-row-open = Open the row
command-row-close = Close the row
command-list-move = Move
command-list-choose = Choose, open
command-list-leave = Close, cancel
command-law-find = Search the law
command-law-next = Next clause found
command-law-previous = Previous clause found
command-law-item = Open in the form
command-law-cite = Copy the citation
command-law-rules = Only clauses with rules
command-palette = Search everything
command-home = Go to Dossiers
command-new = New dossier
command-new-example = New dossier from an example
command-import = Read a dossier from a file
command-filings = Go to Filings
command-law = Open Law
command-settings = Open Settings
command-back = Back to the view before
command-region-next = Next region
command-region-previous = Previous region
command-language-az = Language: Azərbaycan dili
command-language-en = Language: English
command-theme-light = Appearance: light
command-theme-dark = Appearance: dark
command-theme-system = Appearance: as the computer
command-help = Keyboard
command-find = Find in the dossier
command-find-next = Next match
command-find-previous = Previous match
command-replace = Replace in the dossier
command-mend = Mend the finding
command-remark-add = Remark on the item
command-pane-remarks = Remarks
command-spelling = Spelling
command-text-word = Suggestions for the word
command-text-numbered = Numbered list
command-text-lettered = Lettered list
command-text-emphasis = Italic
command-text-link = Link
command-menu = Menu
command-profile = Change the law applied: { $profile }
skip = Skip to the work
keys-program = Program
keys-go = Go
keys-act = Change
keys-text = Text
keys-rows = Rows of a table
keys-pane = Pane
keys-write = Print and file
keys-list = List
keys-view = View
palette-recent = Used lately
palette-item = Items
palette-command = Commands
palette-dossier = Dossiers
palette-within = Dossiers with these words
palette-clause = Law
palette-example = Examples
palette-found = { $count } found
palette-nothing = Nothing found.
palette-nothing-more = Try another word or the number of an item; Esc closes.
law-list = Clauses of the acts
law-wait = Reading the law
law-only-rules = only clauses with rules
law-found = { $count ->
    [one] { $count } clause
   *[other] { $count } clauses
  }
law-not-found = No such clause. Try another word or a clause number; take the filter off if it is on.
law-act = { $body }, { $kind } No. { $number }
law-unread = Acts whose text the program does not have
law-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
  }
law-rules = { $count ->
    [one] { $count } rule
   *[other] { $count } rules
  }
law-items-title = Items of forms that rest on this clause
law-items-none = No item of a form rests on it.
law-items-lead = They open in the dossier opened last. { $key } opens the first.
law-items-shut = Open a dossier first, to go to an item.
law-rules-title = Rules that rest on this clause
law-rules-none = No rule of the program rests on it.
law-deadlines-title = Time limits this clause sets
law-weight = { $profile }: { $severity }
law-from = from: { $gate }
law-in-force = In force under { $profiles }.
law-customary = Under { $profiles } followed by custom alone; doubtful whether in force.
law-own-act = An act on one service of its own.
law-no-text = The program does not have the text of this act.
law-cited = Copied: { $words }
what-more = { $what } and { $count } more
done-undone = Undone: { $what }
done-redone = Redone: { $what }
done-restored = Restored: { $what }
done-profile-set = Changed: { $what }
done-mended = Mended: { $what }
### Rows of tables and the flow of operations

row-grip = Drag to another place (Alt Shift ↑ ↓)
row-number = row { $number }
row-added = A row was added: { $number } of { $count }.
row-moved = { $name }: { $number } of { $count }.
row-pinned = The sequence was kept: { $names } now says after which operation it comes.
row-stays = { $name } stays: the operations would wait for one another. First change “After which operation”.
row-deleted = { $name } was deleted. Ctrl Z brings it back.
operation = Operation
operation-after-short = After
operations-view = View of the operations
operations-view-table = Table
operations-view-compact = Compact table
operations-view-flow = Flow
flow-label = Flow of the operations: { $count }
flow-how = The arrow keys lead from operation to operation: down to the next, up to the one before, left and right to those beside. Enter opens the operation.
flow-key-walk = walk
flow-key-open = open the operation
flow-zoom = Size of the flow
flow-zoom-width = to width
flow-zoom-whole = whole
flow-zoom-actual = 100 %
flow-told = The flow in words
flow-lanes = Columns: { $lanes }
flow-with = together with: { $bodies }
flow-after-result = after the result
flow-clock-stopped = does not count
flow-no-time = no time given
flow-after = after { $numbers }
flow-first = begins first
flow-critical = on the longest way
flow-nobody = nobody named
flow-actor-system = Information system
flow-actor-user = User
flow-unknown = not known
flow-at-least = at least { $term }
flow-over-by = over the limit of 1.7 by { $excess }
flow-over = over the limit of 1.7
flow-within = within the limit of 1.7
flow-incomparable = cannot be compared with 1.7: the units differ
flow-some-unknown = Some operations have no time yet.
### Settings, backups and the window

settings-appearance = Appearance and language
settings-agency = Agency
settings-new = New dossiers
settings-registry = Registry
settings-words = Your own words
settings-backup = Backups
settings-folder = Data folder
set-contrast = High contrast
set-contrast-on = let text and lines stand out
set-contrast-more = Holds on light and on dark ground. The page of paper stays as it is.
set-size = Size of text
set-size-more = Everything in the window grows together. Printed documents stay as they are.
set-profile = Law that applies
set-profile-more = A new dossier begins with it. Each dossier has its own; those that exist stay as they are.
agency-body = Name of the body
agency-body-more = Choose from the official list, or write it. A blank new dossier has it as the providing body.
agency-units = Units
agency-units-more = One unit a line.
agency-posts = Posts
agency-posts-more = One post a line. Offered where a responsible person is named.
agency-approver = Post that approves the reglaments
cred = Credentials
cred-more = They go only to the address above, and only over an encrypted connection (https) or to this very computer. The trial registry does not ask for them. The operator has not announced how one signs in; until then they may not be asked for.
cred-nowhere = None are kept.
cred-in-keyring = As “{ $name }”; the secret is in the keyring of the system.
cred-locked = As “{ $name }”; the secret is in a sealed file, and locked.
cred-open = As “{ $name }”; the secret is in a sealed file, and open while the program runs.
cred-enter = Enter
cred-replace = Change
cred-client-id = Name (client id)
cred-secret = Secret
cred-passphrase = Passphrase
cred-passphrase-new = Passphrase to seal it with, 8 characters at least
cred-unlock = Open
cred-keep = Keep
cred-forget = Delete
cred-no-keyring = No keyring answers on this computer. The secret will be kept in a file sealed by a passphrase.
cred-seal-instead = keep it in a file sealed by a passphrase, not in the keyring
backup-make = Making a backup
backup-more = A backup holds every dossier, its history, the attached files and the settings; not the secret for the registry. The program makes one a day by itself and keeps the last seven. If the disk fails, a backup kept elsewhere is needed.
backup-now = Make one now
backup-elsewhere = Elsewhere…
backup-from-file = Restore from a file…
backup-making = Making and verifying the backup…
backup-made = The backup is made and verified: { $path }
backup-restoring = Keeping today’s state, then restoring the backup…
backup-restored = Restored. The state before it is kept: { $path }
backup-restore = Restore
backup-ask = All dossiers go back to the state in “{ $name }”. Today’s state is first copied to a backup of its own; one can return to that from here, too.
backup-history = Backups that are there
backup-none = There is no backup yet. The first is made once there is a dossier.
backup-when = When
backup-kind = Why
backup-size = Size
backup-kind-own = made by you
backup-kind-daily = daily
backup-kind-before_restore = before a restore
backup-kind-before_update = before an update of the program
work-stop = Stop
work-stopping = Stopping…
work-stopped = Stopped. Nothing was changed.
folder-where = Where
folder-open = Open the folder
folder-more = All dossiers, files and backups are kept here. To open the program with another folder, name it with REQLAMENT_DATA when starting; the old one stays as it is.
failure-details = Details
failure-copy = Copy
failure-copied = Copied
split-outline = Width of the outline
split-pane = Width of the pane at the right
second-start = The program is open already, so no second window was opened. Go on in this one.
### Find and replace over the dossier
find-in-dossier = Find in the dossier
find-words = Words to find
find-with = Words to write instead
find-none = Not found
find-count = { $all ->
    [one] in { $all } place
   *[other] in { $all } places
  }
find-previous = Previous
find-next = Next
find-sameness = How letters are compared
find-same-folded = similar letters too (e – ə, i – ı)
find-same-letters = the same letters
find-same-exact = the same letters and case
find-whole = whole words
find-list = List
find-replace = Replace
find-replace-one = Replace
find-replace-all = Replace all ({ $count })
find-changed = { $count ->
    [one] Replaced in { $count } place.
   *[other] Replaced in { $count } places.
  }
find-kept = Left as they are: { $count }. Official wording, the operator's data and file names are not replaced.
find-kept-choice = not replaced: official wording of a choice
find-kept-operator = not replaced: given by the operator
find-kept-file = not replaced: name of a file

### Remarks in the pane
pane-remarks = Remarks
remarks-at-item = { $all ->
    [one] { $all } remark, { $waiting } waiting for an answer
   *[other] { $all } remarks, { $waiting } waiting for an answer
  }
remarks-waiting = Only those waiting for an answer ({ $count })
remarks-none = No remarks
remarks-none-more = The remarks of bodies and the comments of the public are gathered and answered here, item by item. To write one, go to the item and press Ctrl Alt M.
remark-write = Write a remark
remark-short = + note
remark-speaker = Who says it
remark-of-body = remark of a body asked to agree
remark-of-public = comment of the public
remark-number-body = remark { $number }
remark-number-public = comment { $number }
remark-answer-it = answer it
remark-needs-reason = The outcome is kept once its reason is written.

### Findings in the pane
findings-filter = Which findings are shown
findings-all = All
finding-mended = Mended, { $place }:

### Standard texts
standard-texts = Standard texts
standard-more = Paragraphs and rows of tables the agency uses again and again: operations, grounds of refusal, documents. Where one changed here stands in a dossier, it says “source changed”.
standard-none = There is no standard text yet. Write one here, or select a text in a dossier and press Ctrl Shift A.
standard-none-fits = No standard text fits this place.
standard-new = New text
standard-paragraphs = paragraphs
standard-version = version { $number }
standard-erase-title = Erase the standard text?
standard-erase-more = What was put into dossiers stays there as it is but loses the link to this source. An erased standard text cannot be brought back.
standard-title = Name of the text
standard-words = Text
standard-save = Save
standard-save-more = A change of the content makes a new version.
standard-insert = Insert a standard text
standard-keep = Add to the standard texts
standard-keep-it = Add
standard-manage = Show the standard texts
standard-needs-title = Give the text a name.
standard-nothing = Select a text first, or stand in a text or in a row of a table.
standard-nowhere = Go to the field the text is to be put into first.
standard-where = It is put into: { $place }
standard-search = Search the standard texts
standard-from = Standard text:
standard-row = , row { $number }
standard-same = as its source
standard-changed = source changed
standard-edited = rewritten here
standard-renew = Renew
standard-release = Unlink
standard-used = Where it is used
standard-used-not = This text has not been put into any dossier yet.
### Editor of prose

prose-tools = Form of the text
prose-numbered-name = Numbered list, 1)
prose-lettered-name = Lettered list, a)
prose-emphasis-name = Italics
prose-link-name = Link
prose-emphasis = italics
prose-link = link
prose-address = Address
prose-count = { $words ->
    [one] { $words } word
   *[other] { $words } words
  } · { $characters ->
    [one] { $characters } character
   *[other] { $characters } characters
  }
prose-count-of = { $words ->
    [one] { $words } word · { $characters } / { $limit } characters
   *[other] { $words } words · { $characters } / { $limit } characters
  }
paste-left = Left out of what was pasted: { $what }.
paste-changed = Changed: { $what }.
closing-unsaved = The window was not closed: there is text that was not saved. Mend or copy it; if the window is closed again, that text is lost.
paste-long = What was pasted is too long: { $count } characters; at most { $most } fit here. Nothing was added. Paste it in parts.
paste-undo = Undo the paste
paste-images = { $count ->
    [one] { $count } picture
   *[other] { $count } pictures
  }
paste-tables = { $count ->
    [one] { $count } table (a paragraph a row)
   *[other] { $count } tables (a paragraph a row)
  }
paste-headings = { $count ->
    [one] { $count } heading (a plain paragraph)
   *[other] { $count } headings (plain paragraphs)
  }
paste-styles = colours, underlines and other decoration
paste-notes = comments and footnotes
paste-fields = fields to fill in
paste-deleted = words marked as deleted
paste-letters = { $count ->
    [one] { $count } letter of another alphabet
   *[other] { $count } letters of another alphabet
  }

### Spelling

spelling = Spelling
spelling-menu = “{ $word }” is not in the word list
spelling-none = No similar word was found
spelling-add = Add to dictionary
spelling-ignore = Ignore here
spelling-count = Words that are not in the word list: { $count }. Choosing one opens its place.
spelling-clean = Every word is in the word list.
spelling-more = { $count ->
    [one] { $count } more word; it will show as these are mended.
   *[other] { $count } more words; they will show as these are mended.
  }
own-words-add-name = Word to add to the dictionary
own-words-add = Add
own-words-remove = Remove
own-words-none = No word has been added to the dictionary yet.
### Editor: controls and help from the law
act-title-hint = type the title, or paste a whole citation
act-take = takes the whole act
act-of-base = of the law
act-as-printed = In print:
act-read = The citation was read into its parts. Check them; they can be corrected.
act-president = Azərbaycan Respublikasının Prezidenti
body-hint = full name of the body
date-keys = ↑ ↓ a day, Page Up, Page Down a month
date-off = { $weekday }, not a working day: { $why }
date-weekend = day of rest
hours-unread = The hour was not understood: write it as “09:00”.
term-unread = The figure was not understood: write it as “15”.
term-both = write both bounds

### Tour

command-tour = Tour of the program
practice = practice dossier
tour-offer = 8 steps on an example, ending with a printed draft. Leave at any time and go on later.
tour-name = Fill an item.
tour-name-more = Change the name of the service in 1.1, for example write a word at its end. Every letter is saved by itself.
tour-page = Look at the page.
tour-page-more = What you wrote is at right on the page as it will print. Move between regions:
tour-finding = Go to the finding.
tour-finding-more = The name now differs from the official list, and the program found it.
tour-clause = Open the clause of the rule.
tour-clause-more = Beside every finding stands the clause of the law: open and read it.
tour-mend = Mend it by one key.
tour-mend-more = “Use the listed name” brings the official name back.
tour-undo = Undo it.
tour-undo-more = Any act can be undone, even after the program was closed.
tour-print = Open the print dialog.
tour-print-more = All documents are there.
tour-file = Write the PDF file.
tour-file-more = Choose where and write: this is the draft itself.
tour-end = The draft is written as a PDF file.
tour-end-more = The practice dossier stays with you. To search everything, and the keys:
tour-show = Show me
tour-next = Skip this step
tour-leave = Go on later
### Design of a form

design = Design of the form
design-open = Design
design-list = Elements of the form
design-writing = Saving…
design-written = Saved
design-begin = The form is still empty. What to begin with?
design-begin-application = Begin with an application
design-begin-application-more = It is made of the name of the service, its provider, its users and the documents of 2.6. Every word of it can be changed.
design-begin-blank = Blank form
design-add = Add:
design-conditional = conditional
design-sort-field = Field
design-sort-choice = Choice
design-sort-date = Date
design-sort-section = Section
design-sort-title = Title
design-sort-text = Fixed text
design-sort-list = List
design-sort-table = Table
design-sort-photo = Photograph
design-sort-signature = Signature
design-sort-space = Space
design-sort-page_break = New page
design-date-words = Tarix: “____” ______________ 20___ il
design-photo-words = Fotoşəkil üçün yer
design-name-words = (soyadı, adı, atasının adı)
design-signature-words = (imza)
design-text = Text
design-align = Place
design-align-left = at the left
design-align-center = in the middle
design-align-right = at the right
design-bold = bold
design-small = small
design-label = Label
design-caption = Small words beneath
design-required = must be filled
design-options = Choices (one a line)
design-option-columns = In how many columns
design-lines = Lines to write on
design-cell-add = Add a field beside
design-cell-delete = Delete this field
design-open-row = without rules
design-items = Entries (one a line)
design-columns = Columns (one a line)
design-rows = Empty rows
design-width = Width, mm
design-height = Height, mm
design-beside = Elements at its left
design-signer = Beneath the name
design-signature = Beneath the signature
design-seal = Place of the seal
design-when = When it is filled
design-when-always = always
design-when-lost = a deleted choice
design-when-lost-more = The choice it names does not stand above it. Choose another, or “always”.
offer-ready = Ready text:
### Design of a form

command-standard-insert = Insert a standard text
command-standard-keep = Keep as a standard text
command-standard-renew = Renew a changed standard text
command-standard = Standard texts
### Design of a form
