/** Words, names and phrases of the papers, for tests that need many lines. The persons are invented. */

export const arabicNames = [
  'فاطمة الزهراء أيت بلعيد',
  'عبد الرحمان أوبلا',
  'السعدية بنحمو',
  'محمد أمين الوردي',
  'خديجة آيت واحمان',
  'مولاي إدريس التازي',
  'لالة مريم الݣرواني',
  'يوسف بݣاري',
  'نعيمة أڭناو',
  'حسن پاريس',
  'رشيدة ڤيلالي',
  'الحسين بوتزيت',
  'زينب العلوي المدغري',
  'إبراهيم أمزيل',
];

export const frenchNames = [
  'Fatima-Zahra Aït Belaïd',
  'Abderrahmane Oubella',
  'Mme Saâdia Benhammou',
  'M. Mohamed Amine El Ouardi',
  'Khadija Aït Ouahmane',
  'Moulay Driss Tazi',
  'Youssef Bouguari',
  'Mme Naïma Agnaou',
  'Rachida Filali',
];

export const tifinaghPhrases = [
  'ⵜⴰⴳⵍⴷⵉⵜ ⵏ ⵍⵎⵖⵔⵉⴱ',
  'ⵜⴰⵖⴹⴼⵜ ⵏ ⵡⵓⴳⵏⵙ',
  'ⵉⵏⵣⴳⴳⴰⵏ',
  'ⴰⵙⵉⵏⴰⴳ ⴰⴳⵍⴷⴰⵏ',
  'ⵜⴰⵎⴰⵣⵉⵖⵜ',
];

export const acronyms = ['PAC', 'INDH', 'IRI', 'ODD', 'DGCT', 'GRET', 'ONU Femmes', 'COVID-19'];

export const latinPhrases = [
  'Programme d’Action Communal',
  'Plan d’action communal 2022-2027',
  'Association Tamaynut (section locale)',
  'Agenda 2030',
  'Excel',
  'Google Meet',
  'budget sensible au genre',
  'l’égalité et l’équité',
  'Open Government Partnership',
  'service public local',
];

export const arabicPhrases = [
  'هيئة المساواة وتكافؤ الفرص ومقاربة النوع',
  'المجلس الجماعي',
  'رئاسة الهيئة',
  'كتابة المجلس',
  'برنامج عمل الجماعة',
  'التشاور العمومي',
  'مقاربة النوع الاجتماعي',
  'الفئات الهشة والأشخاص في وضعية إعاقة',
  'دار الشباب',
  'قاعة الاجتماعات الكبرى بمقر الجماعة',
  'القانون التنظيمي المتعلق بالجماعات',
  'النظام الداخلي للمجلس',
  'التنمية المستدامة',
  'العدالة المجالية',
  'المرأة القروية',
  'الميزانية المستجيبة للنوع',
  'لا إله إلا الله',
  'الإنصات والتوجيه',
  'مؤشرات التتبع والتقييم',
  'الأطر والموظفين الغائبين بعذر',
  'تتبع تنفيذ التوصيات',
  'الملاءمة والآجال',
];

export const markedArabic = [
  'مُحَمَّدٌ رَسُولُ اللَّهِ',
  'بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ',
  'عُيِّنَ بِمُقتَضَى قَرارٍ',
  'تُعَدُّ الجَلسَةُ عَلَنِيَّةً',
  'قُدِّمَ عرضٌ مُفصَّلٌ',
  'مُؤسَّسةٌ عُمومِيَّة',
  'شُكراً جَزيلاً',
  'يُبَلَّغُ إلى مَن يَهُمُّه الأَمرُ',
  'وَٱلسَّلَامُ عَلَيۡكُمۡ',
  'هٰذا وذٰلك',
];

export const arabicVerbs = [
  'عقدت',
  'ناقشت',
  'صادقت على',
  'أوصت بـ',
  'قدم عرضا حول',
  'تدارس',
  'استعرض',
  'ثمّن',
  'طلب تأجيل النظر في',
  'أحال على',
  'أكد على أهمية',
  'اقترح إدراج',
];

export const frenchClauses = [
  'la commission s’est réunie au siège de la commune',
  'les membres ont examiné le procès-verbal',
  'le président a rappelé l’ordre du jour',
  'il a été décidé de reporter ce point',
  'l’instance recommande d’affecter un crédit',
  'la séance a été levée à l’unanimité',
  'le rapporteur œuvre à la diffusion de l’œuvre',
  'un déficit d’affluence efficace a été relevé',
  'où siègent, dès août, les élus',
];

export const months = [
  'يناير',
  'فبراير',
  'مارس',
  'أبريل',
  'ماي',
  'يونيو',
  'يوليوز',
  'غشت',
  'شتنبر',
  'أكتوبر',
  'نونبر',
  'دجنبر',
];
export const weekdays = ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت', 'الأحد'];
export const frenchMonths = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
export const frenchWeekdays = [
  'lundi',
  'mardi',
  'mercredi',
  'jeudi',
  'vendredi',
  'samedi',
  'dimanche',
];

export const emails = [
  'contact@inezgane.ma',
  'hay-a.mousawat@commune-essai.ma',
  'pv_2022@mail.org',
];
export const urls = [
  'https://www.collectivites-territoriales.gov.ma/fr/node/774',
  'http://inezgane.ma',
  'www.commune-essai.ma/ar/?page=12&lang=ar',
];
export const hashtags = ['#مساواة', '#تكافؤ_الفرص', '#INDH2022', '#égalité', '#8mars'];
