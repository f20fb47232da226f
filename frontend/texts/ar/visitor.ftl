### The visitor's talk in Arabic. Forms that need the reader's gender are avoided where the language lets us.

## Leaving fast

leave = مغادرة سريعة
leave-first = مغادرة سريعة إلى صفحة أخرى
leave-about = زر «مغادرة سريعة» ينقلك فورًا إلى صفحة أخرى. تنتهي المحادثة ولا يمكن الرجوع إليها. قد تبقى الزيارة ظاهرة في سجل المتصفح. إذا كان لديك شك في أن أحدًا يراقب هاتفك، فالأفضل استخدام جهاز آخر.
leave-about-shift = على الحاسوب يمكن أيضًا الضغط على مفتاح Shift ثلاث مرات.
leave-history = كيفية حذف الزيارة من السجل
leave-history-phone = على الهاتف: يُفتح السجل من قائمة المتصفح. بالضغط المطوّل على سطر هذه الصفحة، أو من خيار الحذف بجانبه، يمكن حذفها.
leave-history-computer = على الحاسوب: بالضغط معًا على Ctrl وH (وعلى Mac على Command وY) يُفتح السجل، ومنه يمكن حذف هذه الصفحة.
leave-history-caution = إذا كان أحد يتفقد جهازك، فقد يلفت السجل الفارغ الانتباه. قد يكون حذف هذه الصفحة وحدها أكثر أمانًا.

## Language and size of the text

options = اللغة وحجم النص
options-language = اللغة
options-size = حجم النص
options-size-normal = عادي
options-size-large = كبير
options-size-largest = الأكبر
language-changed = الصفحة الآن بالعربية.
language-failed = لم تتغير اللغة لأن الاتصال ضعيف. لم يُفقد أي شيء. يمكنك المحاولة مرة أخرى بعد قليل.
answers-in = نجيب الآن بهذه اللغات: { $languages }.
answers-in-others = لا أحد يجيب بالعربية الآن. يمكنك الكتابة بهذه اللغات: { $languages }.
accessibility-link = سهولة الوصول
# Puts the frame away on the site that shows it; the talk goes on.
hide = إخفاء

## Before the talk

open-now = المحادثة مفتوحة
before-title = من المفيد معرفته قبل الكتابة
before-booked = هذا الموعد محجوز لك.
before-first-message = تبدأ المحادثة برسالتك الأولى.
before-too-late = لم يعد الرجوع إلى المحادثة السابقة ممكنًا. يمكنك بدء محادثة جديدة.
before-wrong-word = كلمة السر غير مطابقة، ولم تعد متابعة المحادثة من هذه الصفحة ممكنة. يمكنك بدء محادثة جديدة.

## Closed

closed-title = المحادثة مغلقة الآن
closed-opens = نفتح في المرة القادمة { $time }.
closed-not-alone = لا داعي للبقاء وحدك: هذه الأرقام تجيب الآن.
closed-others = هنا المساعدة في أوقات أخرى.
closed-danger = إذا كنت في خطر، أو كان شخص آخر في خطر، يُرجى الاتصال بالرقم 112.
late-title = الشخص المناوب لم يصل بعد
late-about = بدأ وقت المناوبة. يمكنك المحاولة مرة أخرى بعد قليل.
try-again = إعادة المحاولة
refused-about = لم تصل رسالتك ولم تُحفظ. ما زالت هنا إذا أردت نسخها.

## Writing

message-label = رسالتك
message-placeholder = الكتابة هنا
message-send = إرسال
message-left = { $count ->
    [zero] لم يبقَ أي حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $count } أحرف
    [many] بقي { $count } حرفًا
   *[other] بقي { $count } حرف
}
message-over = { $count ->
    [zero] الرسالة أطول من اللازم. يمكنك تقصيرها أو إرسالها على دفعتين.
    [one] الرسالة أطول من اللازم بحرف واحد. يمكنك تقصيرها أو إرسالها على دفعتين.
    [two] الرسالة أطول من اللازم بحرفين. يمكنك تقصيرها أو إرسالها على دفعتين.
    [few] الرسالة أطول من اللازم بمقدار { $count } أحرف. يمكنك تقصيرها أو إرسالها على دفعتين.
    [many] الرسالة أطول من اللازم بمقدار { $count } حرفًا. يمكنك تقصيرها أو إرسالها على دفعتين.
   *[other] الرسالة أطول من اللازم بمقدار { $count } حرف. يمكنك تقصيرها أو إرسالها على دفعتين.
}
message-sending = جارٍ الإرسال…
message-sent = أُرسلت الساعة { $time }
message-at = الساعة { $time }
message-failed = لم تُرسل.
message-failed-closed = لم تُرسل لأن المحادثة كانت قد انتهت.
message-retry = إعادة المحاولة
unsent-draft = هذا ما لم يُرسل:
unsent-messages = { $count ->
    [zero] ربما لم تصل هذه الرسائل:
    [one] ربما لم تصل هذه الرسالة:
    [two] ربما لم تصل هاتان الرسالتان:
    [few] ربما لم تصل هذه الرسائل:
    [many] ربما لم تصل هذه الرسائل:
   *[other] ربما لم تصل هذه الرسائل:
}
message-by-you = أنت:
message-by-helper = { $name }:

## A draft that could tell who somebody is (rule 12)

guard-holds = يبدو أن رسالتك تحتوي على:
guard-identity-code = رقم الهوية الشخصية
guard-phone = رقم هاتف
guard-email = عنوان بريد إلكتروني
guard-address = عنوان شارع
guard-return-code = رمز عودة أو رقم بطاقة دفع
guard-about = لا تحتاج إليها هنا، ومن دونها لا يعرف أحد من أنت. يمكنك تعديل الرسالة أو إرسالها كما هي.
guard-send = إرسال رغم ذلك

## Waiting

starting = نفتح المحادثة…
returning = نستعيد محادثتك…
queue-title = أنت في الدور
queue-ahead = { $count ->
    [0] دورك هو التالي.
    [one] قبلك شخص واحد.
    [two] قبلك شخصان.
    [few] قبلك { $count } أشخاص.
    [many] قبلك { $count } شخصًا.
   *[other] قبلك { $count } شخص.
}
queue-promise = لا نستطيع أن نعد بوقت محدد، لكن مكانك محفوظ حتى لو انقطع الاتصال قليلًا.
queue-write = يمكنك الكتابة منذ الآن: سيقرأ الشخص المناوب رسالتك حالما يتفرغ.
queue-danger = إذا كنت في خطر، يُرجى الاتصال بالرقم 112.
queue-nobody = لا أحد في المناوبة الآن. مكانك محفوظ، لكن الانتظار قد يطول.
queue-nobody-short = لا أحد في المناوبة الآن.
queue-letter = يمكنك أيضًا أن تكتب رسالة بدل الانتظار. عندها تغادر الدور.
help-now = المساعدة الآن
help-answers = يجيب الآن
help-elsewhere = يُفتح في علامة تبويب جديدة

## Talking

talk-label = المحادثة
helper-type = { $helper ->
    [peer] متطوع مدرَّب
   *[professional] مختص
}
helper-changing = في انتظار الشخص المناوب
helper-joined = { $helper ->
    [peer] معك الآن في المحادثة { $name }، متطوع مدرَّب مرّ بتجربة مشابهة ويسانده مختص.
   *[professional] معك الآن في المحادثة { $name }، شخص مختص.
}
helper-typing = تجري الكتابة من { $name }
lines-hidden = الرسائل السابقة مخفية.
new-messages = رسائل جديدة

## Is it safe to write, and the code word (rule 25)

question-safe = هل الكتابة آمنة لك الآن؟
safe-yes = نعم، يمكنني الكتابة
safe-no = ليس الآن
unsafe-title = شكرًا على إخبارنا
unsafe-about = يمكنك المغادرة فورًا، من دون أي شرح. عندها تنتهي هذه المحادثة. ويمكنك بدء محادثة جديدة عندما تكون الكتابة آمنة لك وتكون الدردشة مفتوحة. إذا كنت في خطر، فاتصل بالرقم 112.
leave-now = مغادرة الآن
unsafe-stay = سأبقى قليلًا
question-code-word = هل نتفق على كلمة سر؟ نسألك عنها إذا عدت إلى هذه الصفحة بعد انقطاع، فلا يستطيع أحد غيرك متابعة المحادثة بدلًا منك.
code-word-label = كلمة السر
code-word-about = كلمة يسهل تذكرها ويصعب على الآخرين تخمينها. لا تظهر الكلمة في المحادثة، ولا يراها الشخص المناوب أيضًا.
code-word-choose = اعتماد الكلمة
code-word-skip = بلا كلمة سر
code-word-failed = لم تُعتمد كلمة السر بعد. يُرجى المحاولة مرة أخرى.
note-code-word-set = تم الاتفاق على كلمة السر. نسألك عنها إذا عدت إلى هذه الصفحة بعد انقطاع.
note-code-word-wrong = حاول أحد متابعة هذه المحادثة ولم يعرف كلمة السر.

## Connection

connection-lost = انقطع الاتصال، نحاول من جديد
connection-slow = لا يوجد اتصال بعد، نحاول من جديد
connection-back = عاد الاتصال.
connection-kept = ما كتبته محفوظ في هذه الصفحة.
connection-help = لست وحدك في هذه الأثناء: هذه الأرقام تجيب الآن.

## Coming back

ask-title = هل نتابع المحادثة؟
ask-about = مرّ بعض الوقت على غيابك. إذا تابعت، تبقى الرسائل السابقة مخفية.
ask-yes = متابعة المحادثة
ask-no = عدم المتابعة
ask-code-word = المطلوب كلمة السر التي اخترتها في المحادثة.
ask-code-word-wrong = { $tries ->
    [zero] كلمة السر غير مطابقة. لم تبقَ أي محاولة.
    [one] كلمة السر غير مطابقة. بقيت محاولة واحدة.
    [two] كلمة السر غير مطابقة. بقيت محاولتان.
    [few] كلمة السر غير مطابقة. بقيت { $tries } محاولات.
    [many] كلمة السر غير مطابقة. بقيت { $tries } محاولة.
   *[other] كلمة السر غير مطابقة. بقيت { $tries } محاولة.
}
note-continued = عدت إلى المحادثة بعد انقطاع. يرى الشخص المناوب ذلك.

## Ending and deleting

end = إنهاء المحادثة
end-sure = هل تُنهى المحادثة؟
end-sure-about = لا يمكن الرجوع إلى هذه المحادثة. يمكنك بدء محادثة جديدة كلما كانت المحادثة مفتوحة.
end-no = متابعة المحادثة
delete = حذف كل شيء الآن
delete-sure = هل يُحذف كل شيء الآن؟
delete-sure-about = نحذف المحادثة فورًا. لا نستطيع التراجع عما قرأه الشخص المناوب بالفعل، ولا عن بلاغ سبق تقديمه.
delete-no = عدم الحذف
deleting = نحذف المحادثة…
deleting-later = سنحذف المحادثة حالما يعود الاتصال. يُرجى إبقاء هذه الصفحة مفتوحة حتى ذلك الحين.
ended-title = انتهت المحادثة
ended-about = لم تعد قراءتها ممكنة في هذه الصفحة. مرحبًا بعودتك في أي وقت.
ended-by = { $by ->
    [visitor] أنهيت المحادثة. شكرًا على الكتابة إلينا.
    [timeout] طال انقطاع الاتصال فانتهت المحادثة. مرحبًا بعودتك.
   *[helper] أنهى الشخص المناوب المحادثة. شكرًا على الكتابة إلينا.
}
deleted-title = حُذفت المحادثة
deleted-about = لم يبقَ منها ما يُقرأ في هذه الصفحة ولا في خدمتنا. لا نستطيع التراجع عما قرأه الشخص المناوب بالفعل.
expired-title = انتهت المحادثة
expired-about = لم يعد نصها محفوظًا. مرحبًا بعودتك في أي وقت.
cut-title = لا تستمر المحادثة في هذه الصفحة
cut-about = كان الاتصال منقطعًا، وفي أثناء ذلك انتهت المحادثة أو فُتحت في صفحة أخرى. مرحبًا بعودتك في أي وقت.
unconfirmed-title = لم يصلنا تأكيد الحذف
unconfirmed-about = انتهت المحادثة أو فُتحت في صفحة أخرى. إذا كانت ما زالت مفتوحة هناك، فيمكنك حذفها من هناك.
replaced-title = المحادثة مفتوحة في صفحة أخرى
replaced-about = يمكنك المتابعة هناك. أُزيلت الرسائل من هذه الصفحة.
start-over = العودة إلى البداية

## Letters

letter-link = اكتب رسالة
letter-read = اقرأ الجواب عن رسالتك

## After the talk

feedback-title = كيف كانت المحادثة؟
feedback-about = أجب فقط إذا أردت. لا يرى المناوب جوابك، ولا يستطيع أحد معرفة من أجاب.
feedback-relief = هل خففت عنك المحادثة؟
feedback-heard = هل شعرت بأن أحدًا يصغي إليك؟
feedback-next_step = هل تعرف ما يمكنك فعله بعد ذلك؟
feedback-no = لا
feedback-yes = نعم
feedback-mark = { $mark } على مقياس من صفر إلى أربعة، والصفر يعني لا
feedback-faces = كيف شعرت في المحادثة؟
feedback-face = { $mark ->
    [0] بسوء
    [2] بين بين
   *[4] بارتياح
}
feedback-send = أرسل الأجوبة
feedback-pass = تخطَّ
feedback-thanks = شكرًا. جوابك يساعدنا على مساعدة غيرك أيضًا.
feedback-failed = لم يُرسَل الجواب. يمكنك المحاولة مرة أخرى أو تخطي الأسئلة.
