"""Sentences about a harbour, and questions that each have their best one among them."""

SENTENCES = """\
The coastal licence is valid for five years.
The deep sea licence is valid for two years.
A replacement card costs fifteen crowns.
The written test has forty questions.
You pass with thirty correct answers.
The practical test takes ninety minutes.
It is held on the training boat in the outer basin.
Candidates must be at least sixteen years old.
A medical certificate is required for the deep sea licence.
Colour vision is tested by the harbour doctor.
Register online at least three weeks before the test.
The fee is returned if the test is cancelled because of a storm.
A failed test can be repeated after one month.
The tide tables are printed every January.
Green lights mark the right side of the channel.
Red lights mark the left side of the channel.
Boats under oars give way to ferries.
The speed limit inside the harbour is five knots.
Radio channel twelve is kept for emergencies.
Every boat carries a life jacket for each person.
Fire extinguishers are checked once a year.
The crane lifts boats of up to twelve tons.
Winter storage begins in October.
The fuel station closes at eight in the evening.
Drinking water is free at every pier.
Guests may moor for three nights.
The harbour office speaks English and Danish.
The sailing school teaches beginners in May.
Advanced students learn night navigation.
A logbook with fifty hours is needed for the advanced course.
Teachers hold the master licence.
The library lends charts for one week.
Old charts are sold in autumn.
The regatta takes place on the first Sunday of July.
Volunteers help with the rescue boat.
The rescue boat was built in Norway.
Fishing is allowed from the northern pier.
Nets must not cross the channel.
Seals rest on the southern rocks.
Please keep a distance of one hundred metres from them.
""".splitlines()

QUERIES = """\
How many years can I use the coastal licence?
What does it cost to get a new card?
How many questions are on the theory exam?
What is the minimum age?
Can I retake the exam if I do not pass?
How fast may I go in the harbour?
Which channel do I call in an emergency?
When does the fuel station close?
How heavy a boat can be lifted?
Where may I fish?
When is the regatta?
Do I need to see a doctor for my eyes?
""".splitlines()
