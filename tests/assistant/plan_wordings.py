"""What people type who want a plan, and what is none of it, over the beekeeping guide."""

from datetime import date
from typing import NamedTuple

TODAY = date(2026, 11, 23)  # a Monday


class Wanted(NamedTuple):
    """What a wording tells: None for what it does not."""

    level: str
    exam: date | None = None
    hours: float | None = None
    start: date | None = None


MARCH = date(2027, 3, 14)

# Written before there was any code that reads them.
FIRST = {
    "Make me a plan for Journeyman, exam on 14 March, six hours a week": Wanted(
        "Journeyman", MARCH, 6
    ),
    "make me a plan for the apprentice grade": Wanted("Apprentice"),
    "plan my study for the apprentice grade, I have 5 weeks and 4 h per week": Wanted(
        "Apprentice", date(2026, 12, 28), 4
    ),
    "can you schedule my prep? exam is march 14th": Wanted("", MARCH),
    "could you please draw up a study plan for Journeyman? I can do 3 hours a day.": Wanted(
        "Journeyman", None, 21
    ),
    "i need a study schedule for journeyman, test is 2027-03-14": Wanted("Journeyman", MARCH),
    "build me a timetable for apprentice until 1 feb, 5hrs/week": Wanted(
        "Apprentice", date(2027, 2, 1), 5
    ),
    "I want a revision plan, 10 hours weekly, exam in 8 weeks": Wanted("", date(2027, 1, 18), 10),
    "study plan for journeyman, exam march 14, 6 hours a week": Wanted("Journeyman", MARCH, 6),
    "creat a studdy plan for journyman pls": Wanted("Journeyman"),
    "help me plan my preparation for the Apprentice grade": Wanted("Apprentice"),
    "give me a plan for journeyman, the exam is on the 14th of March 2027": Wanted(
        "Journeyman", MARCH
    ),
    "pls schedule my study, apprentice, 1 hr every day": Wanted("Apprentice", None, 7),
    "can i get a plan for journeyman starting next monday with 6h a week": Wanted(
        "Journeyman", None, 6, date(2026, 11, 30)
    ),
    "My exam for Journeyman is on 14 March and I have six hours a week.": Wanted(
        "Journeyman", MARCH, 6
    ),
    "put together a 6 week plan for me for apprentice": Wanted("Apprentice", date(2027, 1, 4)),
    "I'd like you to make a plan: Journeyman, 14/03/2027, 6 h/wk": Wanted("Journeyman", MARCH, 6),
    "set up a schedule so that i am ready for the journeyman exam by march 14": Wanted(
        "Journeyman", MARCH
    ),
    "plan journeyman for me, exam 14 march, two hours a day": Wanted("Journeyman", MARCH, 14),
    "Would you organise my studies? Journeyman, half an hour a day.": Wanted(
        "Journeyman", None, 3.5
    ),
}

NOT = (
    "what should I do in the first two weeks for Apprentice?",
    "how do I prepare in 30 days?",
    "what is the 90-day plan?",
    "What is the study plan for Journeyman?",
    "two months for the journeyman grade, plan?",
    "10 days apprentice plan",
    "whole study plan for journeyman from first week to the end",
    "is there a 30 day plan for the master grade?",
    "does the journeyman plan include selling honey?",
    "how much preparation time should I plan for the exam?",
    "how do i schedule an exam?",
    "schedule my exam for 14 March",
    "give me the plan for Journeyman",
    "show me the 30 days step of the apprentice study plan",
    "I plan to become a Journeyman, what do I need?",
    "what do you plan to add to the guide?",
    "make a list of the schools",
    "is six hours a week enough for Journeyman?",
    "how many hours a week should I study?",
    "when is the exam?",
    "can I move my exam to 14 March?",
    "which plan is longer, that of Apprentice or that of Journeyman?",
    "what mistakes do people make when they plan their study?",
    "I have 30 days for Apprentice, what should I do?",
    "who makes the schedule of the school?",
    "does Bramble School make a schedule for me?",
    "how should I plan my week as a Journeyman?",
    "what does a study plan cost?",
    "I work 40 hours a week as a gardener, which grade fits me?",
    "Is it a good plan to skip Apprentice?",
    # Written after the code.
    "tell me about the study plan",
    "how to make a study plan",
    "what should my study plan include?",
    "I plan on taking Journeyman in March, what do I need before?",
    "what do the first 2 weeks of the plan look like",
    "do plans exist for the Master grade?",
    "plan for apprentice in 30 days",
    "study plan",
    "What do I do in week 3?",
    "how do I prepare for Journeyman if I have 2 hours a day?",
    "The exam is on 14 March, right?",
    "I have an appointment with the inspector on 14 March",
    "can you send me the schedule of the courses?",
    "please give me a 30 day plan for Journeyman",
    "Where can I get a plan of the hive?",
    "my plan is to take the exam in March",
    "what are the steps of the plan and in which order?",
    "Do I need a study plan?",
    "who can make me a plan?",
    "list the 30 days tasks of both grades",
    "compare the study plans of apprentice and journeyman",
    "I need a plan B if I fail",
    "give me an example of a study plan",
)

# Written after the code that reads them, to see what it does not.
SECOND = {
    "plz make plan for apprentice exam 3rd jan 2027": Wanted("Apprentice", date(2027, 1, 3)),
    "Could you create a schedule to get me ready for Journeyman by the end of February?": Wanted(
        "Journeyman", date(2027, 2, 28)
    ),
    "I'd like a plan for the Journeyman exam please, I've got about 7 hours per week": Wanted(
        "Journeyman", None, 7
    ),
    "we need a study plan for apprentice, 2 evenings with 3 hours a week": Wanted(
        "Apprentice", None, 3
    ),
    "help me make a study plan: apprentice grade, 90 minutes a day": Wanted(
        "Apprentice", None, 10.5
    ),
    "hi! can u plan my learning for journeyman? exam on 2 Feb": Wanted(
        "Journeyman", date(2027, 2, 2)
    ),
    "spread my preparation for Journeyman over 10 weeks": Wanted("Journeyman", date(2027, 2, 1)),
    "generate a personal study timetable for Apprentice, 4-5 hours per week, start tomorrow": (
        Wanted("Apprentice", None, 4, date(2026, 11, 24))
    ),
    "how should I plan my study for Journeyman if the exam is on 14 March?": Wanted(
        "Journeyman", MARCH
    ),
    "Exam Journeyman: 14.03.2027, 6 hours weekly. Study plan please": Wanted(
        "Journeyman", MARCH, 6
    ),
    "make me a shedule for aprentice, exam next friday": Wanted("Apprentice", date(2026, 11, 27)),
    "ok then make me a plan": Wanted(""),
    "so, draft me a 12-week plan for journeyman with 5 hours each week": Wanted(
        "Journeyman", date(2027, 2, 15), 5
    ),
    "I have my journeyman test in 6 weeks and can study an hour a day, make a plan": Wanted(
        "Journeyman", date(2027, 1, 4), 7
    ),
    "i am a park ranger. make me a plan for journeyman": Wanted("Journeyman"),
    "please lay out my weeks until the Journeyman exam on March 14, 2027": Wanted(
        "Journeyman", MARCH
    ),
    "write up a plan to pass Journeyman by mid march": Wanted("Journeyman", date(2027, 3, 15)),
    "Set me up with a study schedule for the Apprentice grade.": Wanted("Apprentice"),
    "Do me a plan for apprentice": Wanted("Apprentice"),
    "let's make a plan: journeyman": Wanted("Journeyman"),
    "I want to be ready for Journeyman by 14 March. Six hours a week. What's the plan?": Wanted(
        "Journeyman", MARCH, 6
    ),
    "what would a plan look like for Journeyman with 6 hours a week and an exam on 14 March?": (
        Wanted("Journeyman", MARCH, 6)
    ),
    "how about you make me a plan for apprentice?": Wanted("Apprentice"),
    "Plan for journeyman pls, 6h/week": Wanted("Journeyman", None, 6),
}
