### Closed groups: the pages on which somebody applies, comes in, or gets a lost key replaced.

group-front-link = المجموعات المغلقة
group-front-heading = المجموعات
group-front-lead = في المجموعة المغلقة تكتب باسم مستعار مع آخرين في الوضع نفسه. يقود المجموعة مختصون.
group-list-heading = مجموعات يمكن التقدم إليها
group-list-none = لا توجد الآن مجموعة يمكن التقدم إليها.
group-run = { DATETIME($starts, dateStyle: "long") } – { DATETIME($ends, dateStyle: "long") }
group-full = المجموعة ممتلئة الآن. يمكنك التقدم مع ذلك: ستكون في قائمة الانتظار إذا شغر مكان.
group-apply-open = اقرأ المزيد وتقدم
group-doors-heading = إذا تقدمت من قبل أو كنت عضوًا
group-door-enter = لدي ست كلمات
group-door-application = لدي رمز العودة
group-door-invitation = لدي رمز دعوة
group-door-lost = فقدت كلماتي
group-back = العودة إلى المجموعات

## Applying

group-apply-heading = التقدم إلى المجموعة
group-about-readers = يقرأ ما تكتبه قادة المجموعة (عددهم { $leaders }) والأعضاء (بحد أقصى { $members }). لا يرى المجموعة أحد غيرهم.
group-about-unseen = أنت في المجموعة باسم مستعار. لا نرى من أنت ولا أين أنت، ولا نستطيع إرسال المساعدة. إذا كنت في خطر فاتصل بالرقم 112.
group-about-others = يعد الأعضاء بألا يتحدثوا عن بعضهم لغيرهم. لكننا لا نستطيع منع أحد من تصوير الشاشة، فلا تكتب أسماء أو أماكن.
group-about-law = إذا كان طفل أو حياة شخص في خطر وذكرت من هو، فقد يلزم القانون قادة المجموعة بالإبلاغ.
group-about-kept = الكتابة في المجموعة حتى { DATETIME($ends, dateStyle: "long") }. تُحذف المجموعة في { DATETIME($gone, dateStyle: "long") }، ولا يمكن قراءة حتى النسخ الاحتياطية بعد { DATETIME($promised, dateStyle: "long") }.
group-apply-answer = لا نسأل عن الاسم ولا عن وسيلة الاتصال. الجواب هنا في موعد أقصاه { DATETIME($date, dateStyle: "long") }، وتقرؤه برمز العودة.
group-question-1 = ما الذي يدفعك إلى التقدم الآن؟
group-question-2 = ماذا تأمل من المجموعة؟
group-question-3 = هل هناك ما يحسن أن يعرفه قادة المجموعة؟ يمكنك تركه فارغًا.
group-guard = يبدو أن في النص رقم هوية أو رقم هاتف أو عنوانًا أو بريدًا إلكترونيًا أو رمز عودة.
group-guard-how = تبقى مجهولًا إذا حذفته. ويمكنك أيضًا إرسال النص كما هو.
group-apply-send = إرسال الطلب
group-applied-heading = وصل طلبك
group-applied-next = بعد أن تكتب الرمز يمكنك إغلاق هذه الصفحة.

## Reading the answer

group-code-heading = اقرأ الجواب برمز العودة
group-code-open = فتح
group-application-heading = طلبك
group-apply-waiting = طلبك ينتظر الجواب. سيكون هنا في موعد أقصاه { DATETIME($date, dateStyle: "long") }.
group-late = وعدنا بالجواب في موعد أقصاه { DATETIME($date, dateStyle: "long") }. لقد تأخرنا ونعتذر. طلبك محفوظ.
group-listed = المجموعة ممتلئة الآن وأنت في قائمة الانتظار. إذا شغر مكان فسيكتب قائد المجموعة ذلك هنا. عد بين حين وآخر.
group-accepted = أهلًا بك، لك مكان في المجموعة.
group-refused = لا مكان لك في هذه المجموعة الآن. لا يعني ذلك أنك لا تستحق المساعدة: كتب إليك قائد المجموعة، وفي الأسفل جهات أخرى تساعد.
group-own = اقرأ طلبك
group-withdraw-open = حذف الطلب
group-withdraw-about = لا يمكن استعادة الطلب والجواب بعد الحذف.
group-withdrawn = حُذف الطلب
group-withdrawn-about = لا يستطيع أحد قراءته بعد الآن. يمكنك التقدم من جديد متى شئت.
group-erased-on = يُحذف الطلب في موعد أقصاه { DATETIME($date, dateStyle: "long") }.

## Becoming a member

group-invitation-heading = دعوة إلى مجموعة
group-invitation-code = رمز الدعوة
group-not-yet = لم تُفتح المجموعة بعد: تبدأ في { DATETIME($date, dateStyle: "long") }. عد حينها بالرمز نفسه.
group-rules-heading = قواعد المجموعة
group-rules-read = قرأت القواعد وسألتزم بها
group-nickname = الاسم المستعار
group-nickname-hint = من 2 إلى 24 حرفًا. اختر اسمًا لا تستخدمه في مكان آخر ولا تُعرف به.
group-code-word = كلمة السر
group-code-word-hint = إذا فقدت مفتاحك تحصل على مفتاح جديد بهذه الكلمة. يمكنك تركها فارغة، لكن لا يمكن عندها استبدال المفتاح.
group-nickname-real = يبدو هذا اسمًا حقيقيًا.
group-nickname-anyway = تبقى مجهولًا إذا اخترت اسمًا آخر. ويمكنك أيضًا الاحتفاظ بهذا.
group-join = الانضمام إلى المجموعة
group-join-anyway = الانضمام بهذا الاسم
group-words-heading = مفتاحك ست كلمات
group-words-about = بهذه الكلمات تدخل المجموعة. وهي فنلندية. اكتبها على ورقة بهذا الترتيب. لا نستطيع عرضها مرة أخرى.
group-words-keep = احفظ الورقة حيث لا يجدها أحد. صورة الشاشة تبقى في ذاكرة الهاتف.
group-words-try = جرّب الآن أن الكلمات لديك

## Coming in

group-enter-heading = الدخول إلى المجموعة
group-words-type = كلماتك الست
group-words-hint = لا تهم الأحرف الكبيرة ولا المسافات، ويمكن كتابة a بدل ä.
group-come-in = دخول المجموعة

## A lost key

group-lost-heading = فقدت كلماتك
group-lost-about = لا بأس. اكتب اسم المجموعة واسمك المستعار وكلمة السر، فيعطيك قائد المجموعة كلمات جديدة.
group-lost-room = اسم المجموعة
group-lost-send = طلب كلمات جديدة
group-lost-sent = وصل طلبك
group-lost-sent-about = إذا كان كل شيء صحيحًا يمكنك قراءة الكلمات الجديدة برمز العودة في موعد أقصاه { DATETIME($date, dateStyle: "long") }.
group-new-heading = كلمات جديدة
group-new-waiting = لم يجب قائد المجموعة بعد. الكلمات الجديدة هنا في موعد أقصاه { DATETIME($date, dateStyle: "long") }.
group-new-granted = يمكنك أخذ الكلمات الجديدة. تتوقف القديمة عن العمل حينها. جهز ورقة وقلمًا: تُعرض الكلمات مرة واحدة.
group-new-take = عرض الكلمات الجديدة

## What went wrong

group-problem = { $problem ->
    [empty] أجب عن السؤالين الأولين ولو باختصار.
    [too_long] النص طويل جدًا. يتسع الجواب الواحد لـ 1000 حرف. كل شيء محفوظ في هذه الصفحة.
    [wait] كانت هناك محاولات كثيرة من هنا. انتظر قليلًا ثم حاول من جديد.
    [length] في الرمز 16 رقمًا. تحقق هل ينقص رقم.
    [digits] في الرمز أرقام فقط.
    [slip] أحد الأرقام خطأ. تحقق من الرمز.
    [count] اكتب الكلمات الست كلها.
    [unknown] إحدى الكلمات خطأ. تحقق من الكلمات على الورقة.
    [words] لا تقود هذه الكلمات إلى أي مجموعة. تحقق من الكلمات وترتيبها. وربما انتهت المجموعة.
    [rules] اقرأ القواعد وضع علامة على أنك تلتزم بها.
    [short] يجب أن يكون في الاسم المستعار حرفان على الأقل.
    [long] أقصى طول للاسم المستعار 24 حرفًا.
    [signs] في الاسم المستعار علامات لا تُرى أو لا تُستخدم. اكتب حرفًا واحدًا على الأقل.
    [taken] في المجموعة من له أو كان له اسم يشبه هذا. اختر اسمًا آخر.
    [office] قد يُظن من هذا الاسم أنك من قادة المجموعة. اختر اسمًا آخر.
    [full] امتلأت المجموعة الآن. رمزك ما زال صالحًا: حاول لاحقًا.
    [not_open] المجموعة غير مفتوحة. عد بالرمز نفسه حين تبدأ.
   *[gone] لا نجد شيئًا بهذا. تحقق من الرمز. ربما استُخدم أو انتهت مدته.
}
