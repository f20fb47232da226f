### A closed group's page. Read every text aloud: warm, plain, nothing promised that is not kept.

room = المجموعة
entering = جارٍ فتح المجموعة…
you-are = اسمك المستعار
you-lead = اسمك في إدارة المجموعة
you = (أنت)
facilitator = إدارة المجموعة
helper-type = { $helper ->
    [peer] متطوع مدرَّب
   *[professional] مختص
}
close = إغلاق
cancel = إلغاء
show = عرض
not-done = لم ينجح ذلك الآن. يُرجى إعادة المحاولة.

## Leaving fast

leave = مغادرة سريعة
leave-first = مغادرة سريعة إلى صفحة أخرى

## Times

day-today = اليوم
day-yesterday = أمس
moment = { $day }، الساعة { $time }

## Threads

threads = المحادثات
threads-none = لا توجد محادثات هنا بعد. يمكنك بدء المحادثة الأولى متى أردت.
threads-older = عرض محادثات أقدم
thread-new = محادثة جديدة
thread-new-about = يمكنك الكتابة عمّا يشغل بالك. يستطيع أعضاء المجموعة وإدارتها قراءته والرد عليه.
newcomer-about = تقرأ إدارة المجموعة رسائلك الأولى قبل أن يراها الآخرون. وهذا هو الحال مع كل عضو جديد.
thread = محادثة
back = كل المحادثات
pinned = مثبّتة
unread = { $count ->
    [zero] لا جديد
    [one] رسالة جديدة
    [two] رسالتان جديدتان
    [few] { $count } رسائل جديدة
    [many] { $count } رسالة جديدة
   *[other] { $count } رسالة جديدة
}
mentioned = ذُكر اسمك
answers = { $count ->
    [0] لا ردود
    [zero] لا ردود
    [one] رد واحد
    [two] ردّان
    [few] { $count } ردود
    [many] { $count } ردًا
   *[other] { $count } رد
}
read-all = وضع علامة «مقروء» على الكل
posts-older = عرض الرسائل السابقة
posts-loading = جارٍ جلب الرسائل…
new-here = جديد
new-posts = رسائل جديدة

## Posts

edited = معدّلة
post-removed = حُذفت هذه الرسالة.
post-ignored = لقد أخفيت رسائل هذا العضو: { $name }.
post-by = { $name }: { $words }
post-elsewhere = رسالة جديدة في محادثة أخرى: { $name }.
note-about = موضوع الرسالة: { $note }
note-show = عرض الرسالة
react = تفاعل
reaction-heart = قلب
reaction-hug = عناق
reaction-strength = قوة لك
reaction-thanks = شكرًا
more = المزيد
more-about = – رسالة كتبها العضو { $name }
edit = تعديل
edit-save = حفظ
edit-no = من دون تعديل
remove = حذف
remove-sure = هل تُحذف الرسالة؟
remove-sure-about = ستختفي لدى الجميع. أما ما قرأه الآخرون فلا يمكننا التراجع عنه.
remove-sure-other = ستختفي الرسالة لدى الجميع ولا يمكن استعادتها.
remove-no = من دون حذف
ignore = إخفاء الرسائل عني: { $name }
ignore-no = عرض الرسائل من جديد
ignore-short = إخفاء الرسائل
ignore-about = يمكنك إخفاء رسائل أحد الأعضاء عنك. لن يعلم أحد غيرك بذلك.

## Telling a facilitator

tell = إخبار إدارة المجموعة
tell-about = ستعلم إدارة المجموعة بهذه الرسالة. لن يرى الآخرون في المجموعة أنك أخبرت عنها.
tell-label = ماذا تود أن تقول لإدارة المجموعة؟ يمكنك ترك الحقل فارغًا.
tell-send = إخبار
told-title = شكرًا على إخبارنا
told-about = ستقرأ إدارة المجموعة هذا في المرة القادمة التي تكون فيها هنا.

## Writing

post-label = رسالتك
post-placeholder = كتابة رد
post-placeholder-new = الكتابة هنا
post-send = إرسال
post-left = { $count ->
    [zero] لم يبقَ أي حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $count } أحرف
    [many] بقي { $count } حرفًا
   *[other] بقي { $count } حرف
}
post-over = { $count ->
    [zero] الرسالة أطول من اللازم. يمكنك تقصيرها أو إرسالها على دفعتين.
    [one] الرسالة أطول من اللازم بحرف واحد. يمكنك تقصيرها أو إرسالها على دفعتين.
    [two] الرسالة أطول من اللازم بحرفين. يمكنك تقصيرها أو إرسالها على دفعتين.
    [few] الرسالة أطول من اللازم بمقدار { $count } أحرف. يمكنك تقصيرها أو إرسالها على دفعتين.
    [many] الرسالة أطول من اللازم بمقدار { $count } حرفًا. يمكنك تقصيرها أو إرسالها على دفعتين.
   *[other] الرسالة أطول من اللازم بمقدار { $count } حرف. يمكنك تقصيرها أو إرسالها على دفعتين.
}
post-sending = جارٍ الإرسال…
post-failed = لم تُرسل.
post-failed-too-fast = لم تُرسل لأن رسائل كثيرة جاءت متتالية. يُرجى إعادة المحاولة بعد قليل.
post-failed-closed = لم تُرسل لأن الكتابة هنا لم تعد ممكنة.
post-retry = إعادة المحاولة
note-add = إضافة موضوع الرسالة
note-label = موضوع الرسالة
note-placeholder = مثلًا: عنف
mention-whom = من تريد أن تذكر؟

## A draft that could tell who somebody is (rule 12)

guard-holds = يبدو أن رسالتك تحتوي على:
guard-identity-code = رقم الهوية الشخصية
guard-phone = رقم هاتف
guard-email = عنوان بريد إلكتروني
guard-address = عنوان شارع
guard-return-code = رمز عودة أو رقم بطاقة دفع
guard-about = لا تحتاج إليها هنا، ومن دونها لا يعرف أحد من أنت. يمكنك تعديل الرسالة أو إرسالها كما هي.
guard-send = إرسال رغم ذلك

## A post that waits for a facilitator

waits-title = بانتظار إدارة المجموعة
waits-newcomer = رسالتك محفوظة. تقرأ إدارة المجموعة أول ثلاث رسائل لكل عضو جديد قبل أن يراها الآخرون.
waits-room = رسالتك محفوظة. في هذه المجموعة تقرأ الإدارة كل الرسائل قبل أن يراها الآخرون.
waits-sanction = رسالتك محفوظة. تقرأ إدارة المجموعة رسائلك الآن قبل أن يراها الآخرون.
waits-facilitator = تود إدارة المجموعة قراءة هذه الرسالة بهدوء. لا يراها الآخرون في هذه الأثناء.
waits-suicidal = رسالتك محفوظة، ولم يصدر عنك أي خطأ. نود أن تقرأها إدارة المجموعة أولًا، لأنك تحدثت عن أمر ثقيل جدًا.
waits-threatening = رسالتك محفوظة. فيها ما تود إدارة المجموعة قراءته أولًا، ليكون الجميع هنا في أمان.
waits-identifying = رسالتك محفوظة، ولم يصدر عنك أي خطأ. ربما يُعرف منها من يكون شخص ما. تقرؤها إدارة المجموعة أولًا، حتى لا يُعرف أحد.
waits-read = القراءة التالية لإدارة المجموعة: { $moment }.
waits-read-today = تقرؤها إدارة المجموعة خلال يوم واحد.
waits-not-alone = لست وحدك حتى ذلك الحين: هذه الأرقام تجيب الآن.
withdraw = سحب الرسالة
refused-title = لن تظهر الرسالة
refused-about = قرأت إدارة المجموعة رسالتك وقررت ألّا يراها الآخرون. يمكنك المتابعة في المجموعة كما كنت.
refused-close = إزالة من هنا

## For facilitators

judge-title = { $count ->
    [zero] لا رسائل بانتظارك
    [one] رسالة واحدة بانتظارك
    [two] رسالتان بانتظارك
    [few] { $count } رسائل بانتظارك
    [many] { $count } رسالة بانتظارك
   *[other] { $count } رسالة بانتظارك
}
judge-why = { $why ->
    [suicidal] أفكار انتحارية
    [threatening] تهديد
    [identifying] قد يُعرف شخص
    [sanction] تُقرأ أولًا
    [room] كل شيء يُقرأ أولًا
    [facilitator] أُبعدت لقراءتها
   *[newcomer] عضو جديد
}
# What a post speaks of: told to facilitators alone.
post-mark = { $mark ->
    [violence-experienced] عنف
    [child-in-danger] طفل في خطر
    [dealing] الاتجار بالمخدرات
   *[relapse] انتكاس
}
judge-thread = فتح المحادثة
judge-appear = إظهار الرسالة
judge-no = لن تظهر
judge-label = ماذا تقول لمن كتبها؟ سيظهر ذلك بجانب الرسالة.
judge-refuse = إرسال إلى من كتبها
tells = { $count ->
    [zero] لم يخبرك الأعضاء عن أي رسالة
    [one] أخبرك أحد الأعضاء عن رسالة
    [two] أخبرك الأعضاء عن رسالتين
    [few] أخبرك الأعضاء عن { $count } رسائل
    [many] أخبرك الأعضاء عن { $count } رسالة
   *[other] أخبرك الأعضاء عن { $count } رسالة
}
tells-open = عرض التفاصيل
hold = إبعاد لقراءتها
pin = تثبيت
pin-no = إلغاء التثبيت

## What differs from any other day

muted = لا يمكنك الكتابة قبل: { $moment }. يمكنك قراءة المجموعة طوال الوقت.
all-wait = تقرأ إدارة المجموعة رسائلك قبل أن يراها الآخرون.
ends-about = تنتهي المجموعة في { $day }. بعد ذلك يبقى أسبوع للقراءة والوداع. يُحذف كل ما كُتب في موعد أقصاه { $gone }.
over-title = انتهت المجموعة
over-about = يمكنك قراءة المجموعة حتى { $day }. لا يمكن الكتابة إلا في محادثة الوداع. يُحذف كل ما كُتب في موعد أقصاه { $gone }.
over-goodbye = فتح محادثة الوداع
over-onward = شكرًا على مشاركتك. الدعم متاح بعد هذا أيضًا: يمكنك سؤال إدارة المجموعة أو الاطلاع على الأرقام في «عن المجموعة».

## The room

about-room = عن المجموعة
leaders = إدارة المجموعة
members = { $count ->
    [zero] لا أعضاء
    [one] عضو واحد
    [two] عضوان
    [few] { $count } أعضاء
    [many] { $count } عضوًا
   *[other] { $count } عضو
}
rules = قواعد المجموعة
run = مدة المجموعة
run-about = تنتهي المجموعة في { $day }. يُحذف كل ما كُتب في موعد أقصاه { $gone }.

## Leaving for good

quit = مغادرة المجموعة
quit-sure = هل ترغب في مغادرة المجموعة؟
quit-about = بعد ذلك لن تفتح كلماتك الست المجموعة، ولن يمكنك قراءتها أو الكتابة إلى إدارتها. لا يمكن التراجع عن المغادرة.
quit-keep = المغادرة مع بقاء رسائلي
quit-keep-about = تبقى رسائلك مقروءة للآخرين باسمك المستعار حتى تنتهي المجموعة.
quit-erase = المغادرة وحذف ما كتبته
quit-erase-about = يُحذف كل ما كتبته لدى الجميع فورًا. أما ما قرأه الآخرون فلا يمكننا التراجع عنه.
quit-no = البقاء في المجموعة

## What is between a member and the facilitators alone

back-out = رجوع
line = إلى إدارة المجموعة
line-about = لا يرى هذا إلا أنت وإدارة المجموعة.
line-read-next = موعد القراءة التالي لإدارة المجموعة: { $moment }.
line-read-later = ستقرأ إدارة المجموعة هذا عند حضورها في المرة القادمة.
line-until = يمكنك الكتابة إلى إدارة المجموعة حتى: { $moment }.
line-open = الكتابة إلى إدارة المجموعة
line-read = قراءة
line-news = كتبت إليك إدارة المجموعة.
line-placeholder = الكتابة إلى إدارة المجموعة

## What was decided about the member

sanctions = قرارات تخصك
sanction-news = اتخذت إدارة المجموعة قرارًا يخصك.
sanction-kind = { $kind ->
    [warn] تنبيه
    [hold] تُقرأ رسائلك أولًا
    [mute] توقف مؤقت عن الكتابة
    [suspend] توقف مؤقت عن المجموعة
   *[remove] إنهاء العضوية في المجموعة
}
sanction-about = { $kind ->
    [warn] يمكنك المتابعة في المجموعة كما كنت.
    [hold] تقرأ إدارة المجموعة رسائلك قبل أن يراها الآخرون.
    [mute] يمكنك قراءة المجموعة دون الكتابة فيها. ويمكنك الكتابة إلى إدارة المجموعة.
    [suspend] لا تظهر لك المجموعة خلال هذا التوقف. ويمكنك الكتابة إلى إدارة المجموعة.
    [proposed] اقتُرح في إدارة المجموعة إنهاء عضويتك. سيقرر شخص آخر من الإدارة هل يُؤكَّد ذلك. ويمكنك الكتابة إلى إدارة المجموعة.
   *[remove] اتخذ هذا القرار شخصان من إدارة المجموعة معًا. يمكنك الكتابة إلى إدارة المجموعة لمدة أسبوع آخر.
}
sanction-why = السبب: { $reason }.
sanction-reason = { $reason ->
    [hurtful] ما كتبته جرح شخصًا آخر
    [threat] ما كتبته بدا تهديدًا
    [identifying] ما كتبته قد يكشف هوية شخص ما
    [trade] عرض مخدرات أو بضائع
    [pressure] الضغط من أجل اللقاء أو المتابعة في مكان آخر
    [not_for_them] المجموعة مخصصة لوضع مختلف
   *[rules] قواعد المجموعة
}
sanction-when = { $state ->
    [lifted] البداية: { $begins }. أُلغي القرار.
    [lapsed] البداية: { $begins }. لم يُؤكَّد القرار ولم يعد ساريًا.
    [over] البداية: { $begins }. النهاية: { $ends }.
    [proposed] البداية: { $begins }. إذا لم يُؤكَّد الاقتراح فسينتهي: { $ends }.
   *[in_force] { $kind ->
        [remove] البداية: { $begins }. يسري حتى نهاية المجموعة.
       *[other] البداية: { $begins }. النهاية: { $ends }.
    }
}
appeal = طلب تقييم جديد
appeal-about = سينظر في القرار من جديد شخص لم يشارك في اتخاذه. ويبقى القرار ساريًا حتى ذلك الحين.
appeal-label = ماذا تود أن تقول لهذا الشخص؟ يمكنك ترك الحقل فارغًا.
appeal-waits = لقد طلبت تقييمًا جديدًا. سيظهر الجواب هنا.
appeal-outcome = { $outcome ->
    [lifted] تم التقييم الجديد: أُلغي القرار.
   *[upheld] تم التقييم الجديد: القرار باقٍ.
}

## Other help

help-now = المساعدة الآن
help-more = أرقام أخرى للمساعدة
help-elsewhere = يُفتح في علامة تبويب جديدة
danger = إذا كنت في خطر، أو كان شخص آخر في خطر، يُرجى الاتصال بالرقم 112.
not-alone = لا داعي لأن تبقى وحدك: هنا تجد المساعدة.

## Connection

connection-lost = انقطع الاتصال، نحاول من جديد
connection-slow = لا يوجد اتصال بعد، نحاول من جديد
connection-back = عاد الاتصال.
connection-kept = ما كتبته محفوظ في هذه الصفحة.
connection-help = لست وحدك في هذه الأثناء: هذه الأرقام تجيب الآن.

## Out of the room

out-door = كتابة الكلمات الست
out-desk = العودة إلى صفحة المجموعات
out-refused-title = لم تعد المجموعة مفتوحة في هذه الصفحة
out-refused-about = يمكنك العودة بكلماتك الست. إن فقدتها، فبإمكان إدارة المجموعة إعطاؤك كلمات جديدة.
out-leads-title = لم تعد المجموعة مفتوحة في هذه الصفحة
out-leads-about = انتهت جلسة الدخول، أو لم تعد تدير هذه المجموعة، أو انتهت المجموعة.
out-replaced-title = المجموعة مفتوحة في صفحة أخرى
out-replaced-about = يمكنك المتابعة هناك. أُزيلت الرسائل من هذه الصفحة.
out-expired-title = انتهت المجموعة
out-expired-about = لم يبقَ منها شيء للقراءة. شكرًا على مشاركتك.
out-deleted-title = انتهت المجموعة
out-deleted-about = لم يبقَ منها شيء للقراءة. شكرًا على مشاركتك.
out-revoked-title = لم تعد المجموعة مفتوحة في هذه الصفحة
out-revoked-about = يمكنك العودة بكلماتك الست. إن فقدتها، فبإمكان إدارة المجموعة إعطاؤك كلمات جديدة.
out-suspended-title = لا يمكنك دخول المجموعة الآن
out-suspended-about = أوقفت إدارة المجموعة مشاركتك لفترة من الوقت. بعدها يمكنك العودة بكلماتك الست.
out-suspended-until = يمكنك العودة: { $moment }.
out-removed-title = لم تعد عضويتك في المجموعة قائمة
out-removed-about = لم يعد بإمكانك دخول هذه المجموعة. لكن الدعم ما زال متاحًا لك عبر هذه الأرقام والخدمات الأخرى.
out-left-title = لقد غادرت المجموعة
out-left-about = شكرًا على مشاركتك معنا. الدعم ما زال متاحًا لك دائمًا عبر هذه الأرقام والخدمات الأخرى.
unsent = هذا ما لم يُرسل:

## Live evenings

evening = أمسية مباشرة
evening-starts = تبدأ الأمسية المباشرة { $day }، الساعة { $time }
evening-starts-today = تبدأ الأمسية المباشرة اليوم، الساعة { $time }
evening-ends = تستمر حتى الساعة { $time }.
evening-open = الأمسية المباشرة جارية الآن – يمكنك الانضمام
evening-open-until = الأمسية المباشرة جارية حتى الساعة { $time }.
evening-there = أنت في الأمسية المباشرة – العودة إليها
evening-was = أمسية مباشرة، { $day }
evening-guest = ضيف الأمسية: { $guest }. تكتب إدارة المجموعة ما يقوله الضيف.
evening-about = في الأمسية المباشرة يكتب أعضاء المجموعة وإدارتها في الوقت نفسه. عدد الأماكن للأعضاء: { $capacity }. يمكنك أيضًا الاكتفاء بالقراءة.
evening-kept = يمكن قراءة حديث الأمسية لاحقًا ما دامت قراءة المجموعة ممكنة.
evening-forgotten = يُحذف حديث الأمسية عند انتهائها، ولا يمكن قراءته لاحقًا.
evening-count = { $count ->
    [zero] لم ينضم أي عضو بعد.
    [one] ينضم الآن عضو واحد.
    [two] ينضم الآن عضوان.
    [few] ينضم الآن { $count } أعضاء.
    [many] ينضم الآن { $count } عضوًا.
   *[other] ينضم الآن { $count } عضو.
}
evening-full = الأمسية ممتلئة الآن. قد يتوفر مكان: يمكنك المحاولة مرة أخرى بعد قليل. ويمكنك الكتابة في محادثات المجموعة في أي وقت.
evening-join = الانضمام
evening-try = التحقق من توفر مكان
evening-closed = لا يمكن الدخول الآن. لم تبدأ الأمسية بعد، أو أنها انتهت.
evening-gone = لم تعد هذه الأمسية المباشرة في قائمة المجموعة.
evening-leave = مغادرة الأمسية
evening-quiet = لم يكتب أحد بعد. يمكنك أن تبدأ، أو الانتظار بهدوء.
evening-held = عندما تسمح إدارة المجموعة بظهور الرسالة ستكون في محادثات المجموعة، لا في هذه الأمسية.
evening-guest-badge = ضيف
evening-ended = انتهت الأمسية المباشرة
evening-ended-kept = شكرًا على مشاركتك. يمكنك قراءة حديث الأمسية هنا لاحقًا أيضًا.
evening-ended-forgotten = شكرًا على مشاركتك. حُذف حديث الأمسية من هذه الصفحة.
evening-read = قراءة ما قيل في الأمسية
evening-nothing = لم يُكتب شيء في الأمسية.
evening-pass = كلام الضيف: { $guest }
evening-pass-send = نقل الكلام
evening-end = إنهاء الأمسية
evening-end-sure = هل تُنهى الأمسية للجميع الآن؟ لا يمكن فتحها مرة أخرى.
