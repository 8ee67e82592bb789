/**
 * Words that Moroccan administrative papers misspell, collected from papers of five communes. Only the right forms
 * are listed where the wrong ones follow from them. Rules: hamzat al-qat' is written at the beginning of the verbal
 * nouns of form IV, of broken plurals and of nouns; hamzat al-wasl bears none in those of forms VII, VIII and X.
 */

/** Written with a hamza at their beginning; without it they are no other word. */
export const withHamza: readonly string[] = [
  ...['أعضاء', 'أعضائ', 'أعضاؤ', 'أهداف', 'أنشطة', 'أشغال', 'أعمال', 'أيام', 'أبحاث', 'آراء'],
  ...['أسرة', 'أطفال', 'أشخاص', 'أفكار', 'أولويات', 'أولوية', 'أرضية', 'أغلبية', 'أسبوع'],
  ...['أساسي', 'أساسية', 'أخرى', 'أيضا', 'أكثر', 'أقل', 'أثناء', 'أستاذ', 'أستاذة', 'أول', 'أولى'],
  ...['أكتوبر', 'أبريل', 'أو', 'إلى', 'إقليم', 'إقليمية', 'إدارة', 'إدارية', 'إعلان', 'إعاقة'],
  ...['إيداع', 'إطار', 'إدماج', 'إنجاز', 'إشراك', 'إجراء', 'إجراءات', 'إمكانية', 'إمكانيات'],
  ...['إيجابية', 'إصدار', 'إحصاء', 'إحصائيات', 'إنسان', 'إنزكان'],
];

/** The same, but two words share the letters (إعداد, أعداد), so that only a person can choose. */
export const withSomeHamza: readonly (readonly [wrong: string, likely: string])[] = [
  ['اعداد', 'إعداد'],
  ['احداث', 'إحداث'],
  ['اعلام', 'إعلام'],
];

/** Written without a hamza at their beginning. */
export const withoutHamza: readonly string[] = [
  ...['اجتماع', 'اجتماعات', 'اجتماعي', 'اجتماعية', 'استشاري', 'استشارية', 'استشارة'],
  ...['اقتراح', 'اقتراحات', 'اقتراحية', 'اعتبار', 'اعتبارا', 'ارتكاز', 'انفتاح', 'اختصاص'],
  ...['اختصاصات', 'انتخاب', 'انتخابات', 'انتظارات', 'انخراط', 'استمارة', 'استمارات'],
  ...['استقبال', 'استعمال', 'استثمار', 'استغلال', 'استعداد', 'استكمال', 'اتفاق', 'اتفاقية'],
  ...['اتفاقيات', 'اقتصاد', 'اقتصادي', 'اقتصادية', 'احترام', 'احتياجات', 'اشتغال', 'التزام'],
  ...['التزامات', 'انعقاد', 'امتناع', 'افتتاح', 'اعتماد', 'اعتمادا', 'انطلاق', 'انطلاقا'],
  ...['انطلاقة', 'ابتداء', 'اعتذار', 'اثنين', 'انضمام', 'استماع', 'اختتام', 'اهتمام'],
];

/** Feminine nouns that papers write with ه; with the article before them nothing else can be meant. */
export const withTaMarbuta: readonly string[] = [
  ...['هيئة', 'جماعة', 'لجنة', 'مجموعة', 'ورشة', 'دورة', 'مقاربة', 'سنة', 'جلسة', 'قاعة'],
  ...['مذكرة', 'مصادقة', 'مناقشة', 'تنمية', 'مساواة', 'رئيسة', 'مقررة', 'منسقة', 'سيدة', 'هيكلة'],
];

/** ى where ي belongs and the reverse. */
export const otherYa: readonly (readonly [wrong: string, right: string])[] = [
  ['فى', 'في'],
  ['التى', 'التي'],
  ['الذى', 'الذي'],
  ['إلي', 'إلى'],
  ['حتي', 'حتى'],
];

/** Letters lost, swapped or misread by machine, and words taken for one another. */
export const misread: readonly (readonly [wrong: string, right: string])[] = [
  ['توافلي', 'تواصلي'],
  ['توافلية', 'تواصلية'],
  ['مواضيق', 'مواثيق'],
  ['انتزارات', 'انتظارات'],
  ['اعتدار', 'اعتذار'],
  ['عضائها', 'أعضائها'],
  ['تسيق', 'تنسيق'],
  ['وثيرة', 'وتيرة'],
  ['مقارنة النوع', 'مقاربة النوع'],
  ['القانون الداخلي', 'النظام الداخلي'],
];

/** An article too many or too few. */
export const articleSlips: readonly (readonly [words: string, pattern: RegExp, right: string])[] = [
  ['للهيئة المساواة', /(?<!\p{L})للهيئة المساواة(?!\p{L})/gu, 'لهيئة المساواة'],
  ['الرأي استشاري', /(?<!\p{L})الرأي استشاري(?!\p{L})/gu, 'الرأي الاستشاري'],
  ['بال ال', /(?<!\p{L})بال (?=ال\p{L})/gu, 'بـ'],
  ['الغير ', /(?<!\p{L})الغير (?=\p{L})/gu, 'غير الـ'],
];

/** Acts that open a sentence in the passive (تم), where ثم makes no sense. */
export const passiveActs: readonly string[] = [
  ...['المصادقة', 'الاتفاق', 'التداول', 'التصويت', 'الاستماع', 'الإعلان', 'تأجيل', 'انتخاب'],
  ...['تقديم', 'عقد', 'تحديد', 'تعيين', 'اختيار', 'إعداد'],
];

/** Prepositions of which no two follow one another. */
export const prepositionPairs: readonly string[] = [
  ...['على في', 'في على', 'إلى في', 'في إلى', 'عن في', 'في عن', 'إلى على', 'على إلى', 'إلى من'],
];

/** Names of months used elsewhere, with those of Morocco. */
export const foreignMonths: Readonly<Record<string, string>> = {
  مايو: 'ماي',
  يوليو: 'يوليوز',
  أغسطس: 'غشت',
  اغسطس: 'غشت',
  أغست: 'غشت',
  سبتمبر: 'شتنبر',
  نوفمبر: 'نونبر',
  ديسمبر: 'دجنبر',
  جويلية: 'يوليوز',
};

/** All names of months, in Morocco and elsewhere. */
export const monthNames: readonly string[] = [
  ...['يناير', 'فبراير', 'مارس', 'أبريل', 'ابريل', 'ماي', 'يونيو', 'يوليوز', 'غشت', 'شتنبر'],
  ...['أكتوبر', 'اكتوبر', 'نونبر', 'دجنبر', ...Object.keys(foreignMonths)],
];

/** Plurals that papers count, whose singular is feminine. Those that also number things (مواد، فقرات) are left out. */
export const countedFeminines: readonly string[] = [
  ...['لجان', 'جماعات', 'مجموعات', 'جمعيات', 'توصيات', 'مذكرات', 'ورشات', 'ندوات', 'زيارات'],
  ...['عضوات', 'نساء', 'سنوات', 'ساعات', 'دورات', 'وثائق', 'أفكار', 'عرائض', 'شراكات', 'جهات'],
  ...['مدن', 'مشاركات', 'سيدات', 'هيئات', 'مراسلات', 'دقائق'],
];

/** The same, with a masculine singular. */
export const countedMasculines: readonly string[] = [
  ...['أعضاء', 'اجتماعات', 'أنشطة', 'تقارير', 'محاضر', 'محاور', 'آراء', 'لقاءات', 'أيام', 'رجال'],
  ...['مشاركين', 'أصوات', 'أشهر', 'أسابيع', 'مقترحات', 'مشاريع', 'مجالات', 'أهداف', 'نواب'],
  ...['مجالس', 'أقاليم', 'منسقين', 'برامج'],
];
