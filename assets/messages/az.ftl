### Ekranda proqramın dedikləri. Sənədin sözləri burada deyil: onlar formalardan və qanunvericilikdən gəlir.

## Bütün proqram

nav = Əsas
nav-home = Qovluqlar
nav-filings = Reyestr ərizələri
nav-law = Qanunvericilik
nav-settings = Ayarlar
find = Axtar: xidmət, bənd, mətn
starting = Proqram açılır…
opening = Qovluq açılır…
close = Bağla
cancel = Ləğv et
clear = seçimi sil
choose = seçin
yes = bəli
no = xeyr
none = yoxdur
all = Hamısı
today = Bu gün
today-at = bu gün { $time }
unnamed = adsız xidmət
officer = əməkdaş
operator = reyestrin operatoru
failed = Yerinə yetirilmədi
try-again = Yenidən cəhd et
waiting-title = Göndərilməyi gözləyən ərizələr
menu = Menyu
undo = Geri al
redo = Təkrar et
print = Çap
export = Qovluğu fayla yaz
import = Fayldan oxu…
exported = Qovluq fayla yazıldı: { $path }
open-file = Aç

status-all-saved = Bütün dəyişikliklər bu kompüterdə saxlanılıb
status-not-saved = Son dəyişiklik saxlanılmayıb
status-waiting = növbədə { $count } ərizə
status-profile = Tətbiq olunan qanunvericilik: { $name } · { $acts }

key-help = klaviatura
key-choose = seç
key-open = aç
key-new = yeni qovluq
key-create = yarat
key-cancel = ləğv et
key-item = bənd
key-finding = növbəti nəticə
key-undo = geri al
key-send = yarat, göndər
key-print = çap
key-next-short = növbəti
key-previous-short = əvvəlki

keys-title = Klaviatura
keys-find = hər şeyi axtar
keys-new = yeni qovluq
keys-import = qovluğu fayldan oxu
keys-undo = geri al (bütün qovluqda)
keys-redo = təkrar et
keys-item = əvvəlki, növbəti bənd
keys-finding = növbəti, əvvəlki yoxlama nəticəsi
keys-pane = Kağız, Yoxlama nəticələri, Tarixçə
keys-print = çap
keys-add = sətir əlavə et; ərizəni göndər
keys-delete = sətri sil
keys-move = sətri yuxarı, aşağı apar
keys-open = sətri aç, bağla
keys-list = siyahıda və cədvəldə hərəkət
keys-help = bu siyahı

palette-view = görünüş
palette-dossier = qovluq
palette-nothing = Heç nə tapılmadı

severity-error = Çatışmazlıq
severity-warning = Xəbərdarlıq
severity-hint = Tövsiyə
severity-done = Görülüb

stage-draft = Layihə
stage-coordination = Razılaşdırma
stage-consultation = İctimai müzakirə
stage-approval = Təsdiq
stage-filing = Qeydiyyat
stage-registered = Reyestrdə

absence-none = yoxdur
absence-not_required = tələb olunmur
absence-not_applicable = tətbiq edilmir

## Qovluqlar

home-search = Adda, qurumda, mətndə axtar
home-not-found = “{ $query }” heç bir qovluqda tapılmadı.
home-stage-empty = Bu mərhələdə qovluq yoxdur.
by-stage = Mərhələ üzrə
list-wait = Siyahı oxunur…
col-service = Xidmət və qurum
col-stage = Mərhələ
col-completeness = Tamlıq
col-findings = Yoxlama nəticələri
col-changed = Son dəyişiklik
col-state = Vəziyyət
registry-no = Reyestr № { $number }

empty-title = Hələ qovluq yoxdur
empty-lead = Qovluq bir elektron xidmət haqqında hər şeydir: inzibati reqlament, razılaşdırma, ictimai müzakirə, təsdiq və reyestr ərizəsi. Məlumat bir dəfə yazılır, bütün sənədlərdə görünür.
empty-list = Rəsmi siyahıdan
empty-list-more = “Elektron xidmət növlərinin Siyahısı”ndakı 41 qurumun 285 xidmətindən birini seçin. Xidmətin və qurumun adı reqlamentə rəsmi yazılışı ilə düşür.
empty-example = Nümunədən
empty-example-more = Bütün bəndləri doldurulmuş nümunə qovluğu açın, çapına və yoxlama nəticələrinə baxın, sonra öz xidmətiniz üçün dəyişdirin.
empty-blank = Boş qovluqdan
empty-blank-more = Siyahıda olmayan xidmət üçün bütün bəndləri özünüz yazın.
empty-import = Fayldan
empty-import-more = Fayla yazılmış qovluğu (.json) oxuyun və davam edin.
empty-foot = Hər bir elektron xidmət üzrə ayrıca inzibati reqlament hazırlanır (Qaydalar, 9.1-ci bənd).

## Yeni qovluq

new = Yeni qovluq
new-lead = Xidməti “Elektron xidmət növlərinin Siyahısı”ndan seçin. Siyahıda olmayan xidməti də yaza bilərsiniz.
new-search = Xidmətin və ya qurumun adı
new-not-found = Siyahıda belə xidmət yoxdur. Başqa sözlə axtarın və ya boş qovluq yaradın.
new-exists = Qovluq var: { $stage }
new-chosen = Seçilmiş xidmət
new-nothing-chosen = Xidmət seçilməyib
new-nothing-more = Siyahıdan xidmət seçin. Seçmədən yaradılan qovluq boş olur, adı və qurumu özünüz yazırsınız.
new-example = Nümunə
new-examples = Nümunələr
new-example-more = Nümunə bütün bəndləri doldurulmuş qovluqdur. Mənbədə olmayan məlumatlar “nümunə” kimi göstərilir.
new-protected = Xidmət qanunvericiliklə mühafizəsi təmin edilən informasiyaların əldə edilməsi ilə bağlıdır? (Qaydalar, 1.4)
new-protected-yes = bəli, Qaydalar tətbiq edilmir
new-choose-blank = Boş qovluq
new-create = Qovluq yarat
new-create-example = Nümunəni aç
new-create-blank = Boş qovluq yarat
bodies = Qurumlar
all-bodies = Bütün qurumlar
services = Xidmətlər
services-found = { $services } xidmət, { $bodies } qurum
body = Qurum
in-list = Siyahıda
profile = Tətbiq olunan qanunvericilik
profile-change = Qanunvericilik: { $profile }

## Qovluğun başlığı

dossier = Qovluq
dossier-parts = Qovluğun bölmələri
tab-form = Forma
tab-stages = Mərhələlər
tab-compare = Müqayisə
tab-filing = Ərizə
saving = Saxlanılır…
saved = Saxlanıldı { $time }
not-saved = Saxlanılmadı: { $why }
not-saved-short = Saxlanılmadı
not-saved-kept = Yazdığınız mətn pəncərədə qalır və yenidən yazılmağa cəhd edilir. Səbəb aradan qalxmayınca pəncərəni bağlamayın.

## Forma

outline = Rəsmi forma
item = Bənd
items-answered = { $answered }/{ $asked } bənd dolub
item-hidden = soruşulmur
item-not_applicable = tətbiq edilmir
item-fixed = sabit mətn
item-empty = boş
item-partial = yarımçıq
item-complete = dolub
also-filing = Ərizə { $number }
also-list = Siyahı { $number }
note = Qeyd
illustrative = nümunə
assigned-operator = Reyestrin operatoru verir
others = digərləri
others-which = hansılar
prose-help = Hər abzas ayrı sətirdə. “1) ” və ya “a) ” ilə başlayan sətir siyahının bəndidir.

row-add = Altına əlavə et
row-add-to = Sətir əlavə et
row-add-another = Daha birini əlavə et
row-delete = Sil
row-up = Yuxarı
row-down = Aşağı
row-open = Açmaq üçün Enter
row-close = Bağla
row-none = Seçmək üçün sətir yoxdur

date-placeholder = gg.aa.iiii
date-unread = Tarix tanınmadı: “08.12.2026” kimi yazın.
number-unread = Tam ədəd yazın.
period-from = əvvəli
period-to = sonu
money-kind = Məbləğin növü
money-amount = məbləğ
money-table = bir neçə məbləğ
money-by-reference = aktla müəyyən edilmiş məbləğdə
money-by-reference-words = aktla müəyyən edilmiş məbləğdə
money-label = nəyə görə
money-add = Məbləğ əlavə et
money-unread = Məbləğ tanınmadı: “15,50” kimi yazın.
term-kind = müddətin növü
term-single = müddət
term-range = aşağı və yuxarı hədd
term-real_time = real vaxt
term-at_once = dərhal
term-at_visit = müraciət zamanı
term-within_whole = ümumi müddət daxilində
term-per_year = ildə neçə dəfə
term-per-year-words = ildə { $times } dəfə
term-amount = sayı
term-unit = vahid
term-from = aşağı hədd
term-to = yuxarı hədd
term-times = ildə dəfə
term-event = hansı hadisədən
term-relation = hadisədən əvvəl və ya sonra
term-after = sonra
term-before = əvvəl
term-unfinished = rəqəmi yazın
unit-second = saniyə
unit-minute = dəqiqə
unit-hour = saat
unit-day = gün
unit-working_day = iş günü
unit-month = ay
unit-year = il
hours-always = günün 24 saatı, həftənin 7 günü
hours-days = həftənin günləri
hours-from = açılır
hours-to = bağlanır
hours-season = mövsüm və ya dövr
day-mon = bazar ertəsi
day-tue = çərşənbə axşamı
day-wed = çərşənbə
day-thu = cümə axşamı
day-fri = cümə
day-sat = şənbə
day-sun = bazar
place-name = adı
place-address = ünvanı
body-name = qurumun adı
body-unit = bölmə
body-add-unit = Bölmə əlavə et
person-post = vəzifə
person-surname = soyadı
person-name = adı
person-patronymic = atasının adı
person-add-name = Soyadı, adı əlavə et
act-type = aktın növü
act-title = adı (dırnaqsız)
act-body = qəbul edən orqan
act-date = tarixi
act-number = nömrəsi
act-approved-by = hansı aktla təsdiq edilib
act-clauses = konkret bəndi
act-clauses-example = 21-ci maddə
act-law = Qanun
act-code = Məcəllə
act-decree = Fərman
act-order = Sərəncam
act-decision = Qərar
act-rules = Qaydalar
act-other = digər akt
file-size = { $size } KB
file-not-yet = Fayl əlavə edilməyib. Fayllar bu buraxılışda əlavə edilmir.
design-elements = { $count } elementdən ibarət tərtibat
design-fixed = Tərtibat bu buraxılışda yalnız oxunur.
design-none = Forma tərtib edilməyib.

## 3.4, əməliyyatlar

operations = İnzibati əməliyyatlar
operations-count = { $count } əməliyyat
operations-open = Əməliyyatları aç ({ $count })
operations-lead = Giriş mətni
operations-empty = Ardıcıl hər bir inzibati əməliyyatı ayrıca sətirdə yazın. Birincisi üçün Ctrl Enter.
operations-path = Ən uzun yol
operations-duration = 1.7-ci bənddə { $duration }
operations-no-path = Əməliyyatların müddəti hələ bilinmir
operation-add = Əməliyyat əlavə et
operation-number = { $number } nömrəli əməliyyat
operation-unnamed = adsız əməliyyat
operation-and-content = Əməliyyat və məzmunu
operation-responsible = Məsul şəxs
operation-term = Müddət
operation-others = Digər orqan
operation-result = Nəticə və verilməsi
operation-after = bunlardan sonra: { $rows }
operation-at-most = ən çox { $term }

## Sağ tərəf

pane = Kağız, yoxlama, tarixçə
pane-paper = Kağız
pane-findings = Yoxlama nəticələri
pane-history = Tarixçə
paper = Çap olunacaq səhifələr
paper-wait = Kağız hazırlanır…
paper-failed = Kağız hazırlanmadı
paper-is-pdf = PDF ilə eynidir
paper-cropped = Kənarsız
paper-whole = Bütün səhifə
page-of = Səhifə { $page } / { $pages }
gate = Nəyə görə yoxlanılır
gate-draft = layihə
gate-consultation = ictimai müzakirə
gate-approval = təsdiq
gate-filing = reyestr ərizəsi
gate-registered = reyestrdəki xidmət
checking = Yoxlanılır…
checked-at = Yoxlanıldı { $time }
count-error = { $count } çatışmazlıq
count-warning = { $count } xəbərdarlıq
count-hint = { $count } tövsiyə
error-stops = növbəti mərhələyə mane olur
findings-none = Çatışmazlıq yoxdur
findings-none-more = Bu mərhələnin tələbləri yoxlanıldı, { $time } ({ $gate }).
findings-open = Nümunəvi formanın { $count } bəndi hələ doldurulmayıb.
findings-gate = Reyestr ərizəsi üçün yoxla
finding-jump = Bəndə keç
clause-open = Bəndin mətnini göstər
clause-missing = Bəndin mətni proqramda yoxdur
clause-rules = Qaydalar, { $number }
clause-form = Nümunəvi forma, { $number }
clause-form-approval = “Təsdiq edirəm”
clause-form-title = başlıq
clause-filing = Müraciət ərizəsi, { $number }
clause-decision = 191 nömrəli qərar, { $number }
clause-list = Siyahı, { $number }
clause-record = 129 nömrəli qərar, { $number }
clause-decree = 1598 nömrəli fərman, { $number }
clause-note = { " " }qeyd{ " " }
history-wait = Tarixçə oxunur…
history-none = Hələ versiya yoxdur.
history-more = və daha { $count }
act-of-created = yaradılıb
act-of-edited = yazılıb
act-of-fixed = düzəldilib
act-of-restored = qaytarılıb
act-of-undone = geri alınıb
act-of-redone = təkrar edilib
act-of-imported = fayldan oxunub
act-of-profile_changed = qanunvericilik dəyişib
act-of-filed = reyestr ərizəsi
act-of-received = bildiriş alınıb
revision-number = versiya { $number }
restore = Bu hala qaytar
restore-makes-new = Qaytarma yeni versiya yaradır
compare-with-now = İndiki ilə müqayisə et
compare-with-before = Əvvəlki ilə müqayisə et

## Müqayisə

older = Köhnə
newer = Yeni
compare-wait = Müqayisə edilir…
compare-same = Bu iki versiya eynidir.
facts-changed = { $count } məlumat dəyişib

## Mərhələlər

step-draft = Layihə
step-draft-more = Reqlament “Forma” bölməsində yazılır. Burada Qaydaların xidmətə aid olub-olmadığı göstərilir.
step-coordination = Razılaşdırma
step-coordination-more = Layihə xidmətin göstərilməsində iştirak edən digər dövlət orqanları ilə razılaşdırılır. Cavabın gəlməməsi razılıq demək deyil.
step-consultation = İctimai müzakirə
step-consultation-more = Layihə qurumun rəsmi internet informasiya ehtiyatında ictimai müzakirəyə çıxarılır.
step-approval = Təsdiq
step-approval-more = Reqlamenti qurumun rəhbəri təsdiq edir.
step-publication = Saytda yerləşdirmə
step-publication-more = Təsdiq olunmuş reqlament qurumun internet informasiya ehtiyatında yerləşdirilir.
step-filing = Qeydiyyat
step-filing-more = Müraciət ərizəsi reyestrin operatoruna göndərilir; reyestr nömrəsini operator verir.
step-record = Reyestrdəki məlumatlar
step-record-more = Reyestrin 37 məlumatından reqlamentdə olmayanlar.
facts-filled = { $filled }/{ $all } məlumat
stops-filing = Reyestr ərizəsinə nə mane olur
stops-nothing = Heç nə mane olmur.
to-filing = Ərizəyə keç

## Ərizə

purpose = Ərizənin məqsədi
purpose-register = qeydə alınması
purpose-amend = üzərində düzəliş aparılması
purpose-cancel = qeydə alınmasının ləğv edilməsi
filing-paper = Müraciət ərizəsi, 2 nömrəli əlavə
frozen = Nüsxə { $digest } · dəyişdirilə bilməz
filing-new = Yeni reyestr ərizəsi
filing-make = Ərizə yarat
filing-making = Yaradılır…
filing-needed = Nə lazımdır
filing-ready = Ərizə üçün tələb olunanların hamısı var.
filing-needs = Əvvəlcə { $count } çatışmazlığı aradan qaldırın.
filing-open-already = Bu xidmət üzrə ərizəyə hələ baxılır.
filing-registered-already = Xidmət artıq qeydə alınıb. Düzəliş və ya ləğv üçün ərizə verin.
filing-not-registered = Xidmət hələ reyestrdə deyil.
filing-earlier = Əvvəlki ərizələr
filing-events = Gediş
filing-safe = Ərizə bu kompüterdə saxlanılıb, heç nə itməyib. Təkrar göndərmə ikinci ərizə yaratmır.
filing-due = Operator bu tarixədək cavab verir: { $day }
filings-none = Hələ reyestr ərizəsi yoxdur. Ərizə qovluğun “Ərizə” bölməsində yaradılır.
deliver = Göndər
deliver-again = Yenidən göndər
deliver-all = Göndər ({ $count })
delivering = Göndərilir…
tries = { $count } cəhd edilib.
next-try = Növbəti cəhd { $time }.
registry-number = Reyestr nömrəsi
trial-registry = sınaq reyestri
state-queued = növbədədir
state-sending = göndərilir
state-delivered = göndərilib
state-rejected = operator qəbul etməyib
state-blocked = operator icazə verməyib
state-received = qəbul edilib
state-received-more = operatorun bildirişi ilə
state-examining = baxılır
state-returned = çatışmazlıqların aradan qaldırılması üçün qaytarılıb
state-registered = qeydə alınıb
state-registered-more = reyestr nömrəsini operator verir
state-amended = düzəliş edilib
state-cancelled = qeydə alınması ləğv edilib
state-refused = qeydə alınmadan imtina edilib

## Çap

print-which = Hansı sənəd
print-save = PDF yaz
printing = Yazılır…
printed = PDF yazıldı, { $pages } səhifə
printed-where = Fayl bu yerə yazıldı:
document-reglament = İnzibati reqlament
document-reglament-more = nümunəvi forma üzrə, 1 nömrəli əlavə
document-consultation = Müzakirə layihəsi
document-consultation-more = LAYİHƏ, ictimai müzakirə üçün başlıqla
document-filing = Müraciət ərizəsi
document-filing-more = reyestr ərizəsi, 2 nömrəli əlavə
document-record = Reyestr qeydi
document-record-more = 129 nömrəli qərarın 37 məlumatı

## Qanunvericilik və ayarlar

law-search = Bəndin nömrəsi və ya sözü
law-rests = Buna əsaslanır:
law-not-found = Belə bənd tapılmadı.
set-language = Dil
language-az = Azərbaycan dili
language-en = English
set-theme = Görünüş
theme-system = kompüterdəki kimi
theme-light = açıq
theme-dark = tünd
set-post = Vəzifəniz
set-post-more = Tarixçədə dəyişikliyi kimin etdiyi bu vəzifə ilə göstərilir.
set-registry = Reyestrin ünvanı
set-registry-trial = sınaq reyestri
set-registry-more = Boş olduqda ərizələr bu kompüterdəki sınaq reyestrinə göndərilir, nömrələri SINAQ- ilə başlayır.
