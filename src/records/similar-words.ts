/** Words of the ideas of such bodies, by what they tell when two ideas are compared: nothing, little, or the same. */

/** Words that join others and say nothing of the matter. */
export const joiningWords: readonly string[] = [
  ...list(
    'في من على إلى عن مع بين كل ما حول هذا هذه ذلك التي الذي أو ثم قد أن إن بها به لها له عليه عليها',
  ),
  ...list('منها منه كما وكذا وكذلك ضمن حسب وفق لدى داخل خارج ذات ألا'),
  ...list(
    'les des une aux pour par dans sur avec entre son ses leur leurs qui que est selon cette ces',
  ),
  ...list('chaque tous autres autre'),
];

/** Words for what is done with a matter: two ideas are not alike because both want to "prepare" something. */
export const doingWords: readonly string[] = [
  ...list(
    'وضع إعداد صياغة تسطير إنتاج تحديد ضبط بيان توزيع اقتراح مقترح تقديم تصور تنظيم إحداث خلق إرساء عقد',
  ),
  ...list(
    'اعتماد إنجاز برمجة جدولة العمل عمل الاشتغال أنشطة لقاءات اجتماعات المصادقة إعطاء مجال مجالات',
  ),
  ...list('تخصيص المساهمة الإسهام تفعيل القيام توفير'),
  ...list(
    'établir rédiger rédaction préparer préparation proposer proposition fixer préciser dire donner créer',
  ),
  ...list(
    'élaborer mettre organiser adopter travail activités domaine contribuer rencontres réunions',
  ),
];

/** Each line is one thing under several names: النظام الداخلي and القانون الداخلي are the same rules. */
export const sameWords: readonly (readonly string[])[] = [
  list('نظام قانون'),
  list('تجارب خبرات تجربة خبرة'),
  list('لجان خلايا لجنة لجن'),
  list('حاجات حاجيات احتياجات'),
  list('تكوين تدريب دورات دورة تكاوين تكوينات'),
  list('مهام أدوار مهمة اختصاصات اختصاص'),
  list('تواصل وصل اتصال'),
  list('تقاسم تبادل'),
  list('tâches rôles missions compétences'),
  list('formation formations sessions stages'),
  list('lien liens canaux'),
];

function list(words: string): readonly string[] {
  return words.split(' ');
}
