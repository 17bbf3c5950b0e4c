// A made-up dossier to look at: posts and bodies, no persons, every number illustrative.

import type { Finding } from '../src/lib/api/bindings';

const law = {
  type: 'law',
  title: 'Dövlət rüsumu haqqında',
  date: '2001-12-04',
  number: '223-IIQ',
};

const post = (words: string) => ({ post: words });

export const sampleFacts: Record<string, unknown> = {
  electronic: true,
  catalogue_number: '6.1',
  name: 'Daşınmaz əmlakın dövlət reyestrində olan məlumatlar barədə arayışların verilməsi',
  content: [
    {
      id: 'b1',
      kind: 'paragraph',
      text: [
        {
          text: 'Elektron xidmət vasitəsilə daşınmaz əmlak üzərində qeydə alınmış hüquqlar, onların məhdudlaşdırılması (yüklülüyü) və daşınmaz əmlakın təsviri barədə elektron arayış verilir.',
          emphasis: false,
          link: null,
        },
      ],
    },
    { id: 'b2', kind: 'numbered', text: [{ text: 'fiziki şəxslərə;', emphasis: false, link: null }] },
    { id: 'b3', kind: 'numbered', text: [{ text: 'hüquqi şəxslərə.', emphasis: false, link: null }] },
  ],
  legal_basis: [
    {
      id: 'l1',
      order: 'i',
      act: {
        type: 'law',
        title: 'Daşınmaz əmlakın dövlət reyestri haqqında',
        date: '2004-06-29',
        number: '713-IIQ',
        clauses: '21-ci maddə',
      },
    },
    { id: 'l2', order: 'r', act: law },
    {
      id: 'l3',
      order: 'v',
      act: {
        type: 'decree',
        title: 'Dövlət orqanlarının elektron xidmətlər göstərməsinin təşkili sahəsində bəzi tədbirlər haqqında',
        body: 'Azərbaycan Respublikasının Prezidenti',
        date: '2011-05-23',
        number: '429',
        clauses: '1-ci hissə',
      },
    },
  ],
  provider: { name: 'Azərbaycan Respublikasının Əmlak Məsələləri Dövlət Komitəsi' },
  participants: [
    { id: 'p1', order: 'i', body: { name: 'Daxili İşlər Nazirliyi' }, role: 'state_body' },
    { id: 'p2', order: 'r', body: { name: 'Vergilər Nazirliyi' }, role: 'state_body' },
  ],
  automation: 'partial',
  duration: {
    kind: 'range',
    from: { amount: 1, unit: 'working_day' },
    to: { amount: 5, unit: 'working_day' },
  },
  result: { chosen: ['reference'], other: '' },
  service_type: 'interactive',
  payment: 'paid',
  fee: [{ id: 'f1', order: 'i', subject: 'arayış', amount: { kind: 'amount', qepik: 1000 }, basis: law }],
  bank_details: { absent: 'not_required' },
  payment_methods: { chosen: ['internet', 'terminal'], other: '' },
  users: { chosen: ['natural_persons', 'legal_persons'], other: '' },
  web_addresses: [{ id: 'w1', order: 'i', address: 'www.e-gov.az', place: 'portal' }],
  documents_held: [
    {
      id: 'd1',
      order: 'i',
      document: 'Şəxsiyyət vəsiqəsi',
      identifier: 'seriyası, nömrəsi, FİN',
      holder: { name: 'Daxili İşlər Nazirliyi' },
      integrated: true,
    },
  ],
  documents_submitted: [
    { id: 's1', order: 'i', document: 'Etibarnamə', submission: 'PDF, skan edilmiş surət', held_by_state: true },
    { id: 's2', order: 'r', document: 'Ərizə', submission: 'elektron forma', signed: true },
  ],
  operations: [
    {
      id: 'o1',
      order: 'i',
      name: 'Sorğunun qəbulu',
      actor: 'system',
      content: 'Sorğu informasiya sistemi tərəfindən qeydə alınır, istifadəçiyə təsdiqetmə bildirişi göndərilir.',
      responsible: post('İnformasiya texnologiyaları şöbəsinin müdiri'),
      term: { kind: 'real_time' },
      result: 'Qeydiyyat nömrəsi',
      delivery: 'bildiriş elektron poçt və SMS ilə',
    },
    {
      id: 'o2',
      order: 'r',
      name: 'Şəxsiyyətin yoxlanılması',
      actor: 'system',
      content: 'Şəxsiyyət vəsiqəsinin məlumatları sorğudakı məlumatlarla tutuşdurulur.',
      responsible: post('İnformasiya texnologiyaları şöbəsinin müdiri'),
      others: [{ name: 'Daxili İşlər Nazirliyi' }],
      term: { kind: 'real_time' },
      result: 'Təsdiq və ya çatışmazlığın aradan qaldırılması barədə tövsiyə',
    },
    {
      id: 'o3',
      order: 'v',
      name: 'Arayış layihəsinin hazırlanması',
      actor: 'body',
      content: 'Daşınmaz əmlakın dövlət reyestrində axtarış aparılır, arayış layihəsi tərtib edilir.',
      performer: { name: 'Əmlak Məsələləri Dövlət Komitəsi', unit: 'Ərazi idarəsi' },
      responsible: post('Ərazi idarəsinin baş məsləhətçisi'),
      maximum: { kind: 'single', amount: 2, unit: 'working_day' },
      after: ['o2'],
      result: 'Arayış layihəsi',
    },
  ],
};

const at = (rule: string, more: Partial<Finding>): Finding => ({
  rule,
  clause: '191/2011:8.1',
  severity: 'error',
  gate: 'approval',
  facts: [],
  items: [],
  row: null,
  message: { az: '', en: '' },
  fix: null,
  ...more,
});

export const sampleFindings: Finding[] = [
  at('legal-basis-clause', {
    clause: '191/2011/AF:1.3',
    facts: ['legal_basis'],
    items: ['reglament-191:1.3'],
    row: 'l2',
    message: {
      az: '2-ci aktın konkret bəndi göstərilməyib. Aktın bəndini yazın.',
      en: 'Act 2 names no exact clause. Write it.',
    },
  }),
  at('held-document-demanded', {
    clause: '191/2011:7.2',
    facts: ['documents_submitted'],
    items: ['reglament-191:2.6.2'],
    row: 's1',
    message: {
      az: 'Etibarnamə dövlət orqanının informasiya ehtiyatında mövcuddur, istifadəçidən tələb edilə bilməz. Sənədi 2.6.1-ə köçürün və ya qanuni istisnanı göstərin.',
      en: 'The document is held in a state resource and may not be demanded. Move it to 2.6.1 or name the lawful exception.',
    },
    fix: { fact: 'documents_submitted', value: [], label: { az: '2.6.1-ə köçür', en: 'Move to 2.6.1' } },
  }),
  at('participant-without-step', {
    clause: '191/2011:9.4',
    facts: ['operations', 'participants'],
    items: ['reglament-191:3.4.3', 'reglament-191:1.5'],
    message: {
      az: 'Vergilər Nazirliyi icraçıdır, lakin heç bir əməliyyatda iştirak etmir. Əməliyyata əlavə edin və ya 1.5-dən çıxarın.',
      en: 'A participant takes part in no operation. Add it to one or take it out of 1.5.',
    },
  }),
  at('information-phone', {
    severity: 'warning',
    clause: '191/2011/AF:2.5',
    facts: ['information'],
    items: ['reglament-191:2.5'],
    message: { az: 'Telefon nömrəsi göstərilməyib. Nömrəni yazın.', en: 'No telephone number. Write one.' },
  }),
  at('long-sentence', {
    severity: 'hint',
    clause: '191/2011:9.5.2',
    facts: ['content'],
    items: ['reglament-191:1.2'],
    message: { az: 'Birinci cümlə 27 sözdən ibarətdir, qısaldın.', en: 'The first sentence has 27 words; shorten it.' },
  }),
];
