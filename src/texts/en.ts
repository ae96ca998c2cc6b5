/**
 * Every text of the site in English: what stands on a screen, what is read aloud, what a verdict says. A translation is a file
 * beside this one with the same names (CONTRIBUTING.md, "Translate the site").
 *
 * A text is a string, or a function of typed values that gives one; an object holds the names of a list, or texts that are
 * chosen by their name. A text whose name ends in `Html` is markup, and so are its values. This file imports nothing, and every layer may import it.
 */

/** The language's tag, as in `<html lang>`; names are sorted, dates and numbers written by it. */
export const language = "en";

/** "1 round", "5 rounds". */
const counted = (count: number, noun: string, nouns = `${noun}s`): string => `${count} ${count === 1 ? noun : nouns}`;

// The site, and names that stand everywhere

export const siteName = "DataDrill";
export const siteDescription =
  "Data-engineering interviews that you read like a handbook and sit in your browser: timed rounds of SQL, Python and design, graded on the spot.";
export const levelNames = { junior: "Junior", mid: "Mid-Level", senior: "Senior", staff: "Staff" };
export const categoryNames = { coding: "Coding Interview", system_design: "System Design Interview" };
/** For lists in which "Interview" goes without saying. */
export const categoryShortNames = { coding: "Coding", system_design: "System design" };
export const levelAndCategory = (level: string, category: string): string => `${level}, ${category.toLowerCase()}`;
/** What an interview of a category and level asks for. */
export const levelExpectations = {
  coding: {
    junior: "Joins, grouping and plain Python, with data that is not quite clean.",
    mid: "Window functions, parsing and error cases, without a nudge.",
    senior: "Several ways to be right, and reasons for the one you chose.",
    staff: "Hard data, unclear questions, and the judgement to settle both.",
  },
  system_design: {
    junior: "The parts of a pipeline and what each is for.",
    mid: "A whole pipeline from source to dashboard, and its model.",
    senior: "Trade-offs under load, late data and a budget.",
    staff: "Systems of many teams: what to ask, what to leave out.",
  },
};
export const roundTypeNames = {
  sql: "SQL",
  python: "Python",
  debug: "Debug",
  quiz: "Quiz",
  architecture: "Architecture",
  modeling: "Modeling",
};
export const quizOf = (roundType: string): string => `${roundType} quiz`;
export const minutes = (count: number): string => counted(count, "minute");
export const rounds = (count: number): string => counted(count, "round");
export const interviewCount = (count: number): string => counted(count, "interview");
export const shortMinutes = (count: number): string => `${count} min`;
export const shortSeconds = (count: number): string => `${count} s`;
export const tryAgain = "Try Again";
export const opensInNewTab = "(opens in a new tab)";

// Around every page

export const skipToContent = "Skip to the content";
export const siteNavigation = "Site";
export const interviews = "Interviews";
export const topics = "Topics";
export const guides = "Guides";
export const history = "History";
export const feed = "RSS";
export const breadcrumb = "Breadcrumb";
export const allInterviews = "All interviews";
export const allTopics = "All topics";
/** Leads to the whole list where only a part of it stands. */
export const allOf = (count: number): string => `All ${count}`;
export const onThisPage = "On this page";
export const editThisPage = "Edit this page";
export const tags = "Tags";
export const previous = "Previous";
export const next = "Next";
export const previousAndNextInterview = "Previous and next interview";
export const previousAndNextGuide = "Previous and next guide";
export const darkTheme = "Dark theme";
export const nothingLeaves = "Nothing leaves your browser: no account, no server, no tracking. What you write is graded and kept on this device.";
export const licencesHtml = (mit: string, ccBy: string): string =>
  `Code: <a href="${mit}">MIT licence</a>. Scenarios and prose: <a href="${ccBy}">CC BY 4.0</a>.`;
export const sourceOf = (site: string): string => `Source of ${site}`;
export const newVersion = "A new version of this site is ready.";
export const reload = "Reload";

// Front page

export const frontTitleHtml = (whole: string): string => `Sit a <span class="${whole}">data-engineering</span> interview in your browser`;
export const frontLead =
  "Timed rounds of SQL, Python and questions about what you just wrote. Answers are graded on data you have not seen, and every miss is explained.";
export const chooseInterview = "Choose an interview";
export const whatHappens = "What happens in one";
export const whatHappensTitle = "What happens in an interview";
export const whereToStart = "Where to start";
export const allByKindAndLevel = "All interviews by kind and level";
export const howGraded = "How answers are graded";
export const interviewSteps = [
  { name: "Read the briefing", text: "Who you work for, what the tables hold, how long each round takes. No clock runs yet." },
  { name: "Work through the rounds", text: "Write a query, fix a bug, then answer for what you did. Each round has its own clock, and there is no way back." },
  { name: "Hear the verdict", text: "After each round: passed or not, and what differed. When time runs out, what you have written so far is graded." },
  { name: "Keep the scorecard", text: "Score and time of every round, what went well and what to work on. Share it as a link if you like." },
];
export const gradingKinds = [
  {
    name: "SQL",
    text: "Your query runs on the tables you see and on ones you do not. Its rows must be those of the reference query, in any order unless the question asks for one.",
  },
  { name: "Python", text: "Your code runs against tests, some of them hidden, and is judged by what it returns. The score is the share of tests it passes." },
  { name: "Debug", text: "As SQL or Python, but you begin with code that somebody else got wrong." },
  { name: "Quiz", text: "Right ticks count and wrong ones take away. Some questions depend on what you wrote before." },
];
export const exampleQuery = "An example query";
export const notPassed = "Not passed";
export const partOf = (part: number, whole: number): string => `${part} of ${whole}`;
export const exampleFindingHtml = (row: string): string => `<b>1 row missing.</b> The first: <code>${row}</code>.`;
export const exampleExplanation = "A region whose customers never ordered belongs in the report too. The inner join drops it.";
export const exampleCaption = "A verdict says what differed, in words.";

// Lobby

export const lobbyDescription = "Choose a data-engineering interview: coding or system design, from Junior to Staff.";
export const lobbyLead = "Choose the kind and the level. Read the briefing first: no clock runs until you press Start.";
export const categoryAbout = {
  coding: "Write SQL and Python, find the bug in somebody else's, and answer for what you did.",
  system_design: "Draw a pipeline, model the data, and ask the questions that change the answer.",
};
export const comingSoon = "Coming soon";

// Briefing

export const theRounds = "The rounds";
export const start = "Start";
export const startInterview = "Start Interview";
export const time = "Time";
export const timeAsGiven = "as given";
export const timeFactor = (factor: number): string => (factor === 2 ? "twice" : `${factor} times`);
export const timeUnlimited = "no limit";
export const startRules =
  "Each round has its own clock and there is no way back. What you typed is graded even if time runs out. Nothing leaves this browser. A longer time is noted on the scorecard.";
export const startNeedsScript = "Interviews need JavaScript, and it is off in this browser. Everything else on this site can be read without it.";
export const lacksWebAssembly = "This browser has no WebAssembly, so SQL and Python cannot run or be graded here. Quizzes work.";
export const lacksStorage = "This browser does not let the site keep anything. The interview works, but it is lost when you reload or close the page.";
export const loadingInterview = "Loading the interview…";
export const interviewNotLoaded =
  "The interview did not load. No clock is running and nothing was started. Check your connection, then press Start Interview again; if it still fails, reload this page.";
export const interviewNotResumed = "The interview did not go on. What you typed is kept. Check your connection, then reload this page.";

// Where the scorecard and the history appear

export const scorecard = "Scorecard";
export const scorecardOf = (title: string): string => `Scorecard: ${title}`;
export const yourScorecardOf = (title: string): string => `Your scorecard of the interview “${title}”.`;
export const loadingScorecard = "Loading the scorecard…";
export const scorecardNeedsScript =
  "A scorecard is read from this browser’s own storage or from the link you opened, and that needs JavaScript. Turn it on and reload this page.";
export const scorecardNotLoaded = "The scorecard did not load. It is still kept in this browser. Check your connection, then try again.";
export const historyDescription = "Every interview you took in this browser, how your scores went, and what to do with your data.";
export const readingHistory = "Reading what this browser has kept…";
export const historyNeedsScript = "The history is read from this browser’s own storage, and that needs JavaScript. Turn it on and reload this page.";

// Topics and guides

export const topicsLead =
  "What the interviews train, skill by skill. Each topic says what it is about and lists the interviews and rounds in which it comes up.";
export const topicInterviews = "Interviews that train it";
export const relatedTopics = "Often beside it";
export const topicRounds = "In";
export const topicRoundsAboveAll = "Above all in";
export const comesUpAcross = (count: number, from: string, to: string): string => `Comes up in ${counted(count, "interview")}, from ${from} to ${to}.`;
export const comesUpIn = (count: number, level: string): string => `Comes up in ${counted(count, `${level} interview`)}.`;
export const guidesLead =
  "How an interview goes and how it is scored, how to prepare for one, what the editors run, and how to write, host and share interviews yourself.";
/** What search engines are told that an interview is. */
export const mockInterview = "Mock interview";

// An unknown address, and none without a connection

export const pageNotFound = "Page not found";
export const noPageHere = "There is no page here";
export const noPageHereLead = "The address may be mistyped, or the interview was renamed. Nothing of yours is lost: your scorecards stay in this browser.";
export const searchForIt = "Search for it";
export const seeAllInterviews = "See all interviews";
export const seeAllInterviewsOn = (site: string): string => `See all interviews on ${site}`;
export const toFrontPage = "To the front page";
export const missingRound = "This round is not there. The address may be mistyped, or the interview was renamed.";
export const noConnection = "No connection";
export const pageNotKept = "This page is not kept here";
export const pageNotKeptLead =
  "There is no connection, and you have not read this page in this browser before. Nothing of yours is lost. Pages that you have visited open, and interviews that you made available offline can be sat and graded.";

// An interview without a connection

export const withoutConnection = "Without a connection";
export const makeOffline = "Make Available Offline";
export const removeOffline = "Remove From This Browser";
export const download = "Download";
export const megabytes = (count: string): string => `${count} MB`;
export const loadedOf = (loaded: string, whole: string): string => `${loaded} of ${whole}`;
export const keptOffline = (size: string): string => `Available offline: it can be sat and graded without a connection (${size}).`;
export const offlineNeeds = (size: string): string => `Needs ${size} in this browser.`;
export const offlineOutdated = "A new version of this site is out. Nothing was downloaded. Reload this page, then try again.";
/** `at` is what was loaded of the whole, or empty where that is not known. */
export const offlineStopped = (at: string): string =>
  `The download stopped${at === "" ? "" : ` at ${at}`}. What was loaded is kept. Check your connection, then try again; it goes on from there.`;

// Search

export const search = "Search";
export const searchPlaceholder = "Search interviews, topics and guides";
export const searchNotLoaded = "Search did not load. Check your connection, then try again.";
export const searchIndexNotLoaded = "Search did not load. Check your connection, then type again. The lists of interviews and topics work without it.";
export const searchIdle = "Type a word, or choose a filter.";
export const searchResults = "Results";
export const searchResultCount = (count: number): string => counted(count, "result");
export const moreSearchResults = "More results";
export const searchFilters = "Filters";
export const searchFilterNames = { category: "Category", level: "Level", round: "Round", length: "Length", tag: "Tag" };
export const lengthUpTo = (most: number): string => `Up to ${most} minutes`;
export const lengthFromTo = (least: number, most: number): string => `${least} to ${most} minutes`;
export const lengthOver = (least: number): string => `Over ${least} minutes`;
/** What a page is, in the list of results. */
export const foundTopic = "Topic";
export const foundGuide = "Guide";
export const foundInterview = "Interview";
export const foundInterviewPlace = (category: string, level: string, length: number): string => `${category}, ${level}, ${length} minutes`;
export const searchWithoutFilters = "Search without filters";
export const perhapsTopics = "Perhaps one of these topics:";
export const tryFewerWords = "Try fewer or shorter words, or look through the lists:";
export const nothingFits = "No interview fits all of these filters.";
export const nothingFound = (words: string): string => `Nothing found for “${words}”.`;
export const close = "Close";

// A round in another page

export const embedTitle = "Embed a round in your own page";
export const embedAboutHtml = (guide: string): string =>
  `A round can be read, answered and graded in any page, without an account. Copy it as an iframe, as a script that fits its height, or as a link; <a href="${guide}">how it works</a>.`;
export const embedWays = { iframe: "iframe", script: "script", link: "link" };
export const copyCode = (way: string): string => `Copy ${way}`;
export const copyCodeOf = (way: string, round: string): string => `Copy ${way} of ${round}`;
export const copied = "Copied.";
export const copyThis = (code: string): string => `Copy this: ${code}`;
export const embedDescription = (interview: string): string => `A round of the interview “${interview}”.`;
export const wholeInterviewOn = (site: string): string => `The whole interview on ${site}`;
export const hintOf = (hint: number, hints: number): string => `Hint ${hint} of ${hints}`;
export const yourAnswerTo = (round: string): string => `Your answer: ${round}`;
export const answerThisRound = "Answer This Round";
export const showSolution = "Show Solution";
export const embedLocked =
  "The page around this frame locks it (“sandbox” without “allow-same-origin”), so nothing can be run or graded here. This round works at";
export const embedNeedsScript = "Answering needs JavaScript, and it is off here. The question and its hints can be read without it.";
export const loadingRound = "Loading the round…";
export const roundNotLoaded = "The round did not load. Check your connection, then try again.";
export const loadingSolution = "Loading the solution…";
export const solutionNotLoaded = "The solution did not load. Check your connection, then try again.";
export const solution = "Solution";
export const explanation = "Explanation";
export const couldNotBeGraded = "Could not be graded";
export const answerStillStands = (problem: string): string => `${problem} Your answer still stands above; check it again.`;
export const grading = "Grading…";
export const modelGoal = "What the model must be good at";
export const codeToBeginWith = "Code to begin with";
export const placeComponents = "Place a component in each step and connect them:";
export const askThenChoose = (questions: number): string => `Ask up to ${questions} clarifying questions, then choose an architecture:`;
export const designTables = "Design tables for these fields:";
/** Names the frame while its page has not. */
export const frameTitle = (round: string): string => `Interview round: ${round}`;
export const frameUnnamed = "This round is not there: the page does not name a scenario and a round. ";

// The workbench

export const timeLeft = "Time left in this round";
export const noLimit = "No limit";
export const secondsForRound = (count: number): string => `${count} seconds for this round.`;
export const oneMinuteLeft = "One minute left in this round.";
export const roundOf = (round: number, total: number): string => `Round ${round} of ${total}`;
export const saving = { saved: "Saved", saving: "Saving…", memory: "Not kept: memory only" };
export const endInterview = "End Interview";
export const endQuestion = "End this interview?";
export const endConsequences =
  "This round and those still to come count as skipped and score 0. Rounds that you submitted keep their result. There is no way back in.";
export const keepGoing = "Keep Going";
export const openingScorecard = "Opening your scorecard…";
export const gradingLastAnswers = "Grading your last answers…";
export const nothingLeftToDo = "This takes a moment. Nothing is left for you to do.";
export const keepsNothing = "Your browser does not keep what you do now. The interview goes on, but closing or reloading the page loses it.";
export const downloadBackup = "Download a Backup";
export const continueElsewhere = "Continue on another device";
export const continueElsewhereAbout = "The interview goes on there as it stands now, with the same clock. What you type here afterwards stays here.";
export const continueLinkAbout = "Open it on the other device. It carries everything you typed, so send it to nobody else.";
export const continueTooLarge = "There is too much in it for a link. Take the file, and open it there under History.";
export const downloadAsFile = "Download as a File";
export const roundNotShown = "This round could not be shown";
export const roundNotShownAbout = "Something went wrong on this page. What you typed is kept. A clock that was running runs on.";
export const reloadRound = "Reload the Round";
export const runsElsewhere = "This interview runs in another tab";
export const runsElsewhereAbout =
  "One interview runs in one tab at a time, so that nothing you type is written over. Everything typed there is kept, and its clock goes on.";
export const takeOver = "Take It Over Here";
export const notLetGo = "The other tab does not let go of it. Close that tab, then try again.";
export const timesUp = "Time's up!";
export const submittedAsItStands = (isLast: boolean): string =>
  `Your work was submitted as it stands. ${isLast ? "That was the last round." : "The next round is about to begin."}`;

// A round

export const question = "Question";
export const hint = "Hint";
export const hintNumber = (hint: number): string => `Hint ${hint}`;
/** Follows "1 of 3". */
export const hintsShown = "shown";
export const questionWidth = "Width of the question";
export const editorHeight = "Height of the editor";
export const run = "Run";
export const stop = "Stop";
export const running = "Running…";
export const checkAnswer = "Check Answer";
export const submitAndContinue = "Submit & Continue";
export const submitAndFinish = "Submit & Finish";
export const controlKey = "Ctrl";
export const loading = "Loading…";
export const loadingDetails = "Loading the details…";
export const codeEditor = "Code editor";
export const loadingEditor = "Loading the editor…";
export const escapeKey = "Esc";
/** Follows the key. */
export const leavesEditor = "leaves the editor";

// What a run came to

const number = new Intl.NumberFormat(language);
export const rows = (count: number): string => `${number.format(count)} ${count === 1 ? "row" : "rows"}`;
export const rowsShown = (shown: number, count: number, isMore: boolean): string =>
  `showing ${number.format(shown)} of ${isMore ? "more than " : ""}${number.format(count)} rows`;
export const noRows = "No rows.";
export const nullValue = "NULL";
export const underMillisecond = "under 1 ms";
export const milliseconds = (count: number): string => `${count} ms`;
export const secondsExact = (count: string): string => `${count} s`;
export const resultIn = (result: string, time: string): string => `${result} in ${time}`;
export const noRowsReturned = "no rows returned";
export const ranIn = (time: string): string => `ran in ${time}`;
export const notRun = "Not run";
export const testsPassed = (passed: number, count: number): string => `${passed} of ${count} ${count === 1 ? "test" : "tests"} passed`;
export const results = "Results";
export const result = "Result";
export const expected = "Expected";
export const expectedResult = "Expected result";
export const yourResult = "Your result";
export const messages = "Messages";
export const resultOfLastRun = "Result of the last run";
export const tableNamed = (name: string): string => `Table ${name}`;
export const runYourQuery = "Run your query to see what it returns. Submit when you are content with it.";
export const lastRunReturnedNothing = "The last run returned nothing. Messages says why.";
export const noStatementReturnedRows = "The query ran, but no statement returned rows. End with a SELECT.";
export const matchesExpected = "Matches the expected result for the visible data.";
export const differsFromExpected = "The result differs from the expected one.";
export const statementsRan = (count: number): string => `${counted(count, "statement")} ran without an error.`;
export const output = "Output";
export const tests = "Tests";
export const visibleTests = "Visible tests";
export const testsNotFetched = "The tests could not be fetched";
export const yourCodeIsKept = "Your code is kept.";
export const runPrints = "There are no visible tests. Run shows what your code prints; hidden tests try it when you submit.";
export const runTriesTests = "Run your code to try it on the visible tests. Hidden ones try it when you submit.";
export const printedNothing = "The code ran and printed nothing.";
export const printed = "Printed";
export const printedOutput = "Printed output";
/** Before the name of a test, for whoever cannot see the mark. */
export const testMarks = { passed: "Passed:", missed: "Not passed:", leftOut: "Not run:", running: "Running:", waiting: "Waiting:" };
export const testLines = { call: "Call", input: "Input", returns: "Returns", raises: "Raises", prints: "Prints", expected: "Expected", returned: "Returned" };
export const codeFailed = "The code failed";
export const codeFailedAt = (line: number): string => `The code failed at line ${line}`;
export const stoppedAfter = (seconds: number): string => `Stopped after ${counted(seconds, "second")}`;
export const stoppedAfterAdvice = "Your code is kept. Look for a loop that never ends or a step that grows too large, then run it again.";
export const stoppedWorking = (runtime: string): string => `${runtime} stopped working`;
export const stoppedWorkingAdvice = "Your code is kept, and the next run starts afresh. Calls that never end and very large results are the usual causes.";
export const notStarted = (runtime: string): string => `${runtime} could not be started`;
export const notStartedAdvice = "Your code is kept, and you can submit it without running it. Check your connection and try again.";
export const stopped = "Stopped";
export const stoppedAdvice = "Your code is kept. Run it again whenever you like.";

// A verdict

export const verdictAndScore = (isPassed: boolean, score: string): string => `${isPassed ? "Passed" : "Not passed"} · ${score}`;
/** "4 of 4 datasets". `unit` is what a check is: dataset, test, question, table, part or point. */
export const scoreOfChecks = (score: string, count: number, unit: string): string => `${score} ${unit}${count === 1 ? "" : "s"}`;
export const checksHeading = (unit: string): string => `${unit.charAt(0).toUpperCase()}${unit.slice(1)}s`;
export const gradeAgain = "Grade Again";
export const thatWasLast = "That was the last round.";
export const noClockRuns = "No clock runs until you go on.";
export const seeResults = "See Results";
export const goOn = "Continue";
export const gradingFailed = (problem: string): string => `${problem} Your answer is kept. Grade it again here, or later from the scorecard.`;
export const nextRoundWaits = "The next round depends on this result and begins by itself.";
export const goOnMeanwhile = "You can go on meanwhile.";
export const worthKnowing = "Worth knowing";
export const atLine = (line: number): string => `Line ${line}.`;
export const hidden = "hidden";
/** Before the name of a check, for whoever cannot see the mark. */
export const checkMarks = { ok: "Passed:", no: "Missed:", part: "Right in part:" };
export const yourAnswer = "Your answer";
export const whatYouSubmitted = "What you submitted";
export const aSolution = "A solution";
export const showDifferences = "Show Differences";
export const hideDifferences = "Hide Differences";
export const differences = "Differences";
export const differencesNotLoaded = "The differences could not be loaded. Both listings stand above.";
export const otherWays = (count: number): string => (count === 1 ? "Another way" : `${count} other ways`);
export const otherWay = (number: number): string => `Another way, ${number}`;
export const nothingSubmitted = "Nothing.";
export const whereQueryDiffers = "Where your query differs";
export const showSmallestData = "Show the smallest data on which they differ";
export const lookingForRows = "Looking for rows that can be left out…";
export const noTwoResults = (dataset: string): string => `${dataset}: your query gives no result there, so there are no two results to compare.`;
export const sameEverywhere = "Your query and the solution return the same on every dataset.";
export const searchStopped = "The search was stopped.";
export const differWhenEmpty = (dataset: string): string => `${dataset}: they differ even when every table is empty.`;
export const differOnSmallest = (dataset: string, count: number): string =>
  `${dataset}: they differ on ${rows(count)} of its data; without ${count === 1 ? "it" : "any one of them"} they would not.`;
export const differOnFewer = (dataset: string, count: number): string =>
  `${dataset}: they differ on ${rows(count)} of its data. Fewer may do: the search ends after two seconds.`;

// A quiz

export const questions = "Questions";
export const questionOf = (question: number, total: number): string => `Question ${question} of ${total}`;
export const questionNumber = (number: number): string => `Question ${number}`;
export const chooseAll = "Choose all that apply";
export const questionsUnanswered = (count: number): string => `${counted(count, "question")} unanswered`;
export const tickedNothing = "You ticked nothing.";
export const optionNotes = { ticked: "your answer", right: "right" };

// Clarifying questions and an architecture

export const yourWork = "Your work";
export const noArchitectureChosen = "No architecture chosen";
export const askInterviewer = "Ask the interviewer";
export const interviewer = "Interviewer";
export const you = "You";
export const questionsLeft = (left: number, total: number): string => `${left} of ${total} questions left`;
export const allQuestionsAsked = "You have asked all your questions. Those below stay open.";
export const eachQuestionAnswered = "Each question is answered at once. An answer cannot be given back.";
export const conversation = "Conversation";
export const constraintsSoFar = "Constraints so far";
export const noConstraintsYet = "None yet. The answers to your questions reveal them.";
export const architecture = "Architecture";
export const whatYouAsked = "What you asked";
export const askedNothing = "You asked nothing.";
export const choseNone = "You chose none.";
export const choiceWasGuess = "Your choice fits, but it was a guess: you had not asked for all that speaks for it.";
export const questionCategories = { crucial: "crucial", helpful: "helpful", irrelevant: "changes nothing" };
export const crucialLeftOut = "Crucial questions that you left out";
export const crucialMissed = "Crucial questions that you missed";
export const choiceNotes = { chosen: "your choice", fits: "fits", doesNotFit: "does not fit" };

// A data model

export const fields = "Fields";
export const addTableFirst = "Add a table; then each field can be put into it.";
export const dragField = "Drag a field onto a table, or tick the tables that hold it.";
export const noTableYet = "No table yet";
export const noTableYetHint = "No table yet.";
export const fieldsInNoTable = (count: number): string => `${counted(count, "field")} in no table`;
export const tables = "Tables";
export const addTable = "Add table";
export const mostTables = (count: number): string => `${count} tables are the most.`;
export const tableName = "Table name";
export const tableType = "Table type";
export const tableTypes = { fact: "Fact", dimension: "Dimension", bridge: "Bridge", table: "Table" };
/** The same inside of a sentence. */
export const tableTypesWithin = { fact: "fact", dimension: "dimension", bridge: "bridge", table: "table" };
export const remove = "Remove";
export const removeThing = (thing: string): string => `Remove ${thing}`;
export const noFieldYet = "No field in it yet.";
export const fieldsOf = (table: string): string => `Fields of ${table}`;
export const calledWithoutName = (label: string): string => `Without a name it is called ${label}.`;
export const calledBesidesOther = (label: string): string => `Another table has this name, so this one is called ${label}.`;
export const isKeyOf = (field: string, table: string): string => `${field} is a key of ${table}`;
export const primaryKey = "Primary key";
export const primaryKeyOf = (table: string): string => `Primary key of ${table}`;
export const key = "key";
export const takeOut = "Take out";
export const takeOutOf = (field: string, table: string): string => `Take ${field} out of ${table}`;
export const forExample = "for example";
export const cardinalities = { low: "low cardinality", medium: "medium cardinality", high: "high cardinality" };
export const relationships = "Relationships";
export const noRelationshipYet = "None yet. Two tables are related when they share a field that is a key of one of them.";
/** Between two tables, for whoever cannot see the line. */
export const relatedTo = "to";
/** Before the fields by which two tables are related. */
export const relatedBy = "by";
export const storage = "Storage";
export const queryCost = "Query cost";
export const readAndJoined = (size: string, joins: number): string => `${size} read, ${counted(joins, "join")}`;
export const rulesOfThumb = "Rules of thumb, not part of your score.";
export const costLevels = { none: "none", low: "low", medium: "medium", high: "high" };
export const byteUnits = ["bytes", "kB", "MB", "GB", "TB"];
export const tableByTable = "Table by table";
export const referenceModel = "The reference model";
export const noTable = "No table.";
export const holdsNoFields = "holds no fields, so it counts for nothing";
export const matchesNoTable = "matches no expected table, so its fields count as misplaced";
export const notInYourModel = "not in your model";
export const yourTable = (label: string): string => `your ${label}`;
export const pointsOf = (points: number, possible: number): string => `${points} of ${possible} points`;
export const allRequiredFields = "all required fields";
export const missingFields = (fields: string): string => `missing: ${fields}`;
export const misplacedFields = (fields: string): string => `misplaced: ${fields}`;
export const rightTableType = (type: string): string => `type ${type}`;
export const wrongTableType = (type: string, expectedType: string): string => `type ${type}, expected ${expectedType}`;
export const rightPrimaryKey = "primary key";
export const wrongPrimaryKey = (own: string, expectedKey: string): string => `primary key ${own}, expected ${expectedKey}`;
export const keyNotMarked = "not marked";
/** Before a point of the review, for whoever cannot see the mark. */
export const pointMarks = { right: "Right:", wrong: "Wrong:" };

// A design on a canvas

export const yourDesign = "Your design";
export const canvas = "Canvas";
export const outline = "Outline";
export const design = "Design";
export const stepsEmpty = (count: number): string => `${counted(count, "step")} empty`;
export const canvasHint = "Drag a component into a step, or press it and then the step. Connect from dot to dot.";
export const outlineHint = "The canvas shows the same design.";
export const undo = "Undo";
export const redo = "Redo";
export const undone = "Undone.";
export const redone = "Redone.";
export const nothingToUndo = "There is nothing to undo.";
export const nothingToRedo = "There is nothing to redo.";
export const componentPalette = "Component palette";
export const componentKinds = {
  client: "Clients",
  ingest: "Ingest",
  queue: "Queues",
  process: "Processing",
  store: "Storage",
  serve: "Serving",
  observe: "Observability",
  other: "Other",
};
export const componentPicked = (component: string): string => `${component} picked. Choose a step, or press Escape.`;
export const connectionBegun = (step: string): string => `Connection from ${step}. Choose the step it goes to, or press Escape.`;
export const connectionName = (from: string, to: string): string => `${from} to ${to}`;
export const removeConnection = (connection: string): string => `Remove connection ${connection}`;
export const emptyStep = "Empty";
export const removeFrom = (component: string, step: string): string => `Remove ${component} from ${step}`;
/** What a press on a step does; the second of each pair is what a screen reader hears. */
export const placeHere = "Place here";
export const placeHereIn = (component: string, step: string): string => `Place here: ${component} in ${step}`;
export const cancel = "Cancel";
export const cancelConnection = (step: string): string => `Cancel the connection from ${step}`;
export const connectHere = "Connect here";
export const connectHereTo = (from: string, to: string): string => `Connect here: ${from} to ${to}`;
export const connect = "Connect";
export const connectFrom = (step: string): string => `Connect from ${step}`;
export const zoomIn = "Zoom in";
export const zoomOut = "Zoom out";
export const fitDesign = "Fit the design";
export const designOverview = "Overview of the design";
export const steps = "Steps";
export const component = "Component";
export const noComponent = "None";
export const connections = "Connections";
export const nothingConnectedYet = "Nothing is connected yet.";
export const stepWithComponent = (step: string, component: string | undefined): string => `${step} (${component ?? "empty"})`;
export const connectionFrom = "From";
export const connectionTo = "To";
export const chooseStep = "Choose a step";
export const chooseBothSteps = "Choose a step in From and in To, then add the connection.";
export const addConnection = "Add connection";
/** Between two steps, for whoever cannot see the arrow. */
export const connectedTo = "to";
export const yourDesignJudged = "Your design, judged";
export const adviceOnDesign = "Advice on your design";
export const noAdvice = "The general rules for designs like this found nothing to ask about.";
export const adviceAbout = "General rules, whatever the scenario. They do not change your score.";
export const stepVerdicts = { valid: "Right", partial: "Partly right", invalid: "Not right here", empty: "Left empty" };
export const connectionVerdicts = { plain: "Drawn", good: "Needed and drawn", missing: "Missing", forbidden: "Should not be there" };
export const connectionAndVerdict = (connection: string, verdict: string): string => `${connection}: ${verdict}`;
export const connectionMissing = "Missing";
export const connectionForbidden = "Forbidden";
export const nothingConnected = "Nothing is connected.";
export const referenceDesign = "Reference design";
export const alsoRight = (components: string): string => `Also right: ${components}`;
export const notInDesign = "That step is not part of this design.";
export const notInPalette = "That component is not in the palette.";
export const notToItself = (step: string): string => `${step} cannot be connected to itself. Choose another step.`;
export const stepIsEmpty = (step: string): string => `${step} is empty.`;
export const fillStepFirst = (step: string): string => `${step} is empty. Put a component there first, then connect it.`;
export const connectedAlready = (from: string, to: string): string => `${from} is connected to ${to} already.`;
export const placedIn = (component: string, step: string): string => `${component} placed in ${step}.`;
export const placedInstead = (component: string, step: string, before: string): string => `${component} placed in ${step}, instead of ${before}.`;
export const movedTo = (component: string, step: string): string => `${component} moved to ${step}.`;
export const emptyNow = (step: string, connectionsLost: number): string =>
  `${step} is empty now.${connectionsLost === 0 ? "" : ` Its connections are gone: ${connectionsLost}.`}`;
export const connectedNow = (from: string, to: string): string => `${from} connected to ${to}.`;
export const disconnectedNow = (from: string, to: string): string => `${from} is no longer connected to ${to}.`;

// Coming back

export const welcomeBack = "Welcome back";
export const timeRanOutIn = (round: string): string => `Time ran out in “${round}” while you were away. What you had typed was submitted as it stood.`;
export const interviewChanged = "This interview was changed since you began it, so it cannot go on. What you typed is kept; take it with you as a backup.";
export const interviewNotFetched = "The interview’s data could not be fetched. Check your connection; what you typed is kept.";
export const interviewIsOver = "That was the last round: the interview is over.";
export const inPracticeRun = "You were in the middle of a practice run.";
export const inInterview = "You were in the middle of an interview.";
export const interview = "Interview";
export const round = "Round";
export const roundPlace = (round: number, total: number, title: string): string => `${round} of ${total}, ${title}`;
export const timeLeftName = "Time left";
export const clockStands = "no clock runs until you go on";
export const clockOf = (left: string, whole: string): string => `${left} of ${whole}; the clock goes on`;
export const notNow = "Not Now";
export const startOver = "Start Over";
export const resumeInterview = "Resume Interview";

// The scorecard

/** "21 November 2026". `moment` in milliseconds since 1970. */
export const longDate = (moment: number): string => new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(moment);
/** "21 Nov 2026, 16:45". */
export const dateAndTime = (moment: number): string => new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" }).format(moment);
export const inUnderMinute = "in under a minute";
export const minutesUsed = (used: number): string => `${used} minutes`;
export const minutesUsedOf = (used: number, limit: number): string => `${used} of ${limit} minutes`;
export const sharedScorecard = "A shared scorecard, read from the link alone. The scores are as the link states them.";
export const howItWasTaken = "How it was taken";
export const practiceRun = "A practice run: only rounds that were missed before.";
export const takenWithoutLimit = "Taken without a time limit.";
export const takenWithFactor = (factor: number): string => `Taken with ${factor} times the usual time.`;
export const submittedQuickly = (round: number, seconds: number): string => `Round ${round} was submitted ${counted(seconds, "second")} after it began.`;
/** `by` is how far, as `seconds`, `minutes` or `hours` write it. */
export const clockMoved = (isBack: boolean, by: string, round: number): string =>
  `The computer’s clock was moved ${isBack ? "back" : "forward"} by ${by} in round ${round}; the round neither lost nor won time.`;
export const seconds = (count: number): string => counted(count, "second");
export const hours = (count: number): string => counted(count, "hour");
export const tryAnother = "Try Another Interview";
export const overallScore = "Overall score";
export const gradingMore = (count: number): string => `Grading ${count === 1 ? "one more answer" : `${count} more answers`}…`;
export const roundsHeading = "Rounds";
export const roundNumber = (number: number): string => `Round ${number}`;
export const strengths = "Strengths";
export const noStrengths = "No round was passed this time. The review shows how far each one was.";
export const improvements = "What to improve";
export const noImprovements = "Nothing was missed. Try the next level up.";
export const toTrainIt = "To train it:";
export const byTheBar = "By the bar of this level:";
export const signals = { "strong hire": "strong hire", hire: "hire", "lean no": "lean no", no: "no" };
export const signalAbout = (level: string, strongHire: string, hire: string, leanNo: string): string =>
  `Practice feedback, not a prediction: real interviewers also hear how you think. For ${level}, this site says strong hire from ${strongHire}, hire from ${hire}, lean no from ${leanNo}, and no below.`;
export const skipped = "Skipped";
export const notGraded = (problem: string): string => `Not graded: ${problem} Your answer is kept.`;
/** A round in a line: "Passed, 4 of 4 datasets, 1 hint, time ran out. The first finding". Empty parts are left out. */
export const roundResult = (isPassed: boolean, score: string, hints: number, isTimeOut: boolean, finding: string): string =>
  `${isPassed ? "Passed" : "Not passed"}${score === "" ? "" : `, ${score}`}${hints > 0 ? `, ${counted(hints, "hint")}` : ""}${isTimeOut ? ", time ran out" : ""}${finding === "" ? "" : `. ${finding}`}`;
export const timeUsedOf = (used: string, limit: string): string => `${used} of ${limit}`;
export const timeUsedWithoutLimit = (used: string): string => `${used}, no limit`;
export const withoutHint = (result: string): string => `${result}, without a hint`;
export const notReached = "not reached; the interview ended before it";
export const timeRanOutAnd = (reason: string): string => `time ran out; ${reason}`;
/** A finding's title where a sentence goes on. Acronyms and code keep their capitals. */
export const withinSentence = (title: string): string => (/^(?:[A-Z][a-z]|A )/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title);
export const retryMissed = "Retry the Rounds I Missed";
export const withoutTimeLimit = "without a time limit";
export const reviewAnswers = "Review Answers";
export const yourAnswers = "Your answers";
export const withoutSolutions = (problem: string): string => `${problem} Your answers are shown without the solutions.`;
export const loadingSolutions = "Loading the solutions…";
export const theQuestion = "The question";
export const roundNotReached = "You did not reach this round.";
export const roundGone = "This round is no longer part of the interview.";
export const linkCut = "This link is cut: its end is missing. Ask for it again, best as a link rather than typed or wrapped text.";
export const linkDamaged = "This link is damaged: what it carries does not add up. Ask for it again.";
export const linkNewer = "This link was made by a newer version of this site. Reload the page, or open it where it was made.";
export const interviewUnfinished = "You have begun this interview but not finished it, so there is no scorecard yet.";
export const noScorecard = "There is no scorecard of this interview in this browser. Take the interview, or open a scorecard link.";
export const toInterview = "To the interview";
export const shareResults = "Share Results";
export const shareLink = "Share link";
export const linkCopied = (about: string): string => `Link copied. ${about}`;
export const copyingRefused = "Your browser did not allow copying. Select the link and copy it yourself.";
export const linkCarriesScores = "It carries your scores, not the questions and not your answers.";
export const linkCarriesAnswers = "It carries your answers too, so that whoever opens it can grade them again.";
export const savedAsFile =
  "Your answers are too long for a link, so they were saved as a file. The file carries your answers too, so that whoever opens it can grade them again. It opens under History.";
export const sharedTitle = (interview: string): string => `${interview}: scorecard`;
export const downloadPicture = "Download as PNG";
export const pictureFailed = "Your browser could not draw the picture. The link shows the same scorecard.";
export const shareElsewhere = "Share…";
export const makeCheckable = "Make It Checkable";
/** In the picture of a scorecard. */
export const pictureResults = { passed: "passed", skipped: "skipped", missed: "missed" };
export const andMore = (count: number): string => `and ${count} more`;
export const isItTrue = "Is it true?";
export const checkAbout = "This scorecard carries the answers. Your browser can grade them again and compare. Times, dates and hints cannot be checked.";
export const checkScorecard = "Check This Scorecard";
export const checking = "checking…";
export const reproduced = (score: string): string => `reproduced: ${score}`;
export const notReproduced = (claimed: string, score: string): string => `not reproduced: it claims ${claimed}, the answer scores ${score} here`;
export const reproducedAsAsked = (score: string): string => `reproduced: ${score}, on the questions it says were asked; whether they were cannot be checked`;
export const otherQuestions = (score: string): string => `not reproduced: its answers lead to other questions than it says, and score ${score} on those`;
export const unclaimed = (score: string): string => `it claims no score; the answer scores ${score} here`;
export const unknownQuestions = "which questions it asks depends on a round that could not be graded here.";
export const scoreAndOutcome = (score: string, passed: boolean): string => `${score} (${passed ? "passed" : "not passed"})`;
export const falseInterview = "Its title, category or level is not that of the interview on this site.";
export const falseOrder = "Its rounds stand in another order than in the interview.";
export const leftOut = (round: string): string => `The round “${round}” is left out.`;
export const falseRound = (round: string): string => `The interview on this site has no such round “${round}” with this title, kind and limit.`;
export const otherInterview = "This scorecard does not hold: it does not show this interview as it is, or the interview was changed since.";
export const nothingWasSubmitted = "nothing was submitted";
export const notGradedHere = (problem: string): string => `could not be graded here: ${problem}`;
export const doesNotHold = (count: number): string => `This scorecard does not hold: ${count === 1 ? "one score" : `${count} scores`} could not be reproduced.`;
export const holdsInPart = "What could be graded holds; some answers could not be graded here.";
export const holds = "Every score was reproduced.";
export const scorecardTooOld = "The interview was changed since this scorecard was made, so it can no longer be checked.";
export const noScorecardKept = "This browser keeps no data for this site, so there is no scorecard to show. A scorecard link still opens.";

// The history

export const filter = "Filter";
export const category = "Category";
export const level = "Level";
export const tag = "Tag";
export const everything = "all";
export const noHistoryKept = "This browser keeps no data for this site, so there is no history. Interviews still work; a scorecard link keeps their result.";
/** Around a link to the interviews. */
export const historyEmpty = {
  before: "Nothing yet. Once you have ",
  link: "taken an interview",
  after: ", it stands here with its result. It stays in this browser.",
};
export const noSessionFits = "No session fits these filters.";
export const sessions = "Sessions";
export const date = "Date";
export const state = "State";
export const score = "Score";
export const compare = "Compare";
export const compareSession = (interview: string, date: string): string => `Compare ${interview}, ${date}`;
export const sessionStates = { finished: "Finished", abandoned: "Abandoned", unfinished: "Not finished" };
export const practiceOfMissed = "Practice of missed rounds";
export const tickAnother = (interview: string): string => `Tick another sitting of “${interview}” to compare the two.`;
export const twoSittings = (interview: string): string => `Two sittings of “${interview}”`;
export const comparison = "Comparison";
export const change = "Change";
export const scoreInTime = (score: string, time: string): string => `${score} in ${time}`;
export const sameScore = "same";
export const pointsMore = (points: number): string => `+${points} points`;
export const pointsLess = (points: number): string => `−${points} points`;
export const skills = {
  sql: "SQL",
  python: "Python",
  debug: "Debugging",
  quiz: "Probing questions",
  architecture: "Architecture",
  modeling: "Data modeling",
};
export const scoresOverTime = "Scores over time";
/** Before the last score. */
export const interviewsAndLast = (count: number): string => (count === 1 ? "Once," : `${count} interviews, last`);
export const oldestFirst = (skill: string, scores: string): string => `${skill}, oldest first: ${scores}`;
export const yourData = "Your data";
export const yourDataAbout =
  "Everything is kept in this browser alone. A browser may drop it when nobody comes back for weeks, so take a copy of what matters to you.";
export const exportEverything = "Export Everything";
export const importFile = "Import a File";
export const deleteData = "Delete My Data";
export const imported = "Imported.";
export const everythingDeleted = "Everything is deleted. This site keeps nothing in this browser any more.";
export const notAllDeleted = (problem: string): string => `Not everything could be deleted: ${problem}. Close the other tabs of this site and try again.`;
export const setAside = (count: number): string =>
  count === 1 ? "One record could not be read and was set aside." : `${count} records could not be read and were set aside.`;
export const writtenByNewer = (count: number): string =>
  count === 1
    ? "One session was written by a newer version of this site and stays as it is. Reload this page to get that version."
    : `${count} sessions were written by a newer version of this site and stay as they are. Reload this page to get that version.`;
export const deleteQuestion = "Delete everything?";
export const deleteConsequences =
  "All sessions, scorecards, settings and stored pages of this site go from this browser. Links and files that you took stay as they are.";
export const keepEverything = "Keep Everything";
export const deleteIt = "Delete";
export const inThisFile = "In this file";
export const importNew = (count: number, titles: string): string => `${count} new here: ${titles}`;
export const importReplacing = (count: number, titles: string): string => `${count} further than what is here; they replace it: ${titles}`;
export const importKept = (count: number, titles: string): string => `${count} here already; they stay as they are: ${titles}`;
export const settingsComeAlong = "Your settings come along too.";
export const importIt = "Import";
export const nothingToExport = "This browser's storage cannot be read, so there is nothing to export.";
export const backupTooLarge = "This file is larger than any backup of this site. Nothing was imported.";
export const backupNotOurs = "This file is not a backup of this site. Nothing was imported.";
export const backupNewer = "This file was made by a newer version of this site. Reload this page and try again. Nothing was imported.";
export const backupDamaged = (session: number): string => `Session ${session} of this file is damaged. Nothing was imported.`;
export const importKeepsNothing = "This browser keeps nothing for this site, so nothing can be imported.";
export const importNoRoom = "The browser had no room for all of it. Nothing was imported.";

// What stands in the way of an interview

export const noLongerKept = "This interview is no longer kept in this browser.";
export const interviewItselfKept = (problem: string): string => `${problem} The interview itself is kept.`;
export const changedSinceBegun = "This interview was changed since you began it, so it cannot go on. What you submitted is kept in your history.";
export const changeNotKept = "The browser did not keep this change. Nothing was lost; try again.";
export const linkWithoutInterview = "This link carries no interview.";
export const interviewLinkCut =
  "This link is cut: its end is missing, so the interview cannot go on from it. Copy it again, best as a link rather than typed or wrapped text.";
export const interviewLinkDamaged = "This link is damaged, so the interview cannot go on from it. Copy it again.";
export const interviewLinkNewer = "This link was made by a newer version of this site. Reload this page.";
export const cannotGoOnHere = "This browser keeps nothing for this site, so the interview cannot go on here. Allow it to keep data, then open the link again.";
export const noRoomForInterview = "The browser had no room for this interview. Nothing was changed.";
export const roundChangedSinceLoaded = "This round has changed since the page was loaded. Reload the page.";
export const scenarioChanged = "The scenario has changed since this interview began, so this round cannot be graded.";
export const solutionOfRoundNotLoaded = "The solution of this round could not be loaded. Check your connection and try again.";
export const dataNotFetched = "The interview's data could not be fetched. Check your connection and try again.";
export const dataRefused = (status: number): string => `The interview's data could not be fetched (the server answered ${status}). Try again in a moment.`;

// What a grader says: titles without a full stop, details in sentences. Names come in backticks, as the screen sets code.

export const visibleDataset = "Visible dataset";
export const hiddenDataset = (number: number): string => `Hidden dataset ${number}`;
export const returnsNoRows = "Your query returns no rows";
export const rowsExpected = (count: number, first: string): string => `${counted(count, "row")} expected, the first: ${first}.`;
export const areTextNotNumbers = (count: number, columns: string): string =>
  count === 1 ? `Column ${columns} is text, expected a number` : `Columns ${columns} are text, expected a number`;
export const areTextNotNumbersAdvice = "Leave formatting with printf or || aside, or CAST the value.";
export const areNumbersNotText = (count: number, columns: string): string =>
  count === 1 ? `Column ${columns} is a number, expected text` : `Columns ${columns} are a number, expected text`;
export const areNumbersNotTextAdvice = "Keep the value as it is stored, or CAST it to TEXT.";
export const repeatedRowsLost = "Repeated rows were lost";
export const countedRepeatedRowsLost = (count: number): string => `${counted(count, "repeated row")} lost`;
export const repeatedRowsLostAdvice = "The same row may come more than once here; check DISTINCT, UNION against UNION ALL, and GROUP BY.";
export const everyRowRepeated = "Every row comes more than once";
export const everyRowRepeatedAdvice = "A join meets several rows where one was meant; check its condition and the keys of the tables.";
export const rowsRepeated = "Rows are repeated";
export const countedRowsRepeated = (count: number): string => `${counted(count, "repeated row")} too many`;
export const rowsRepeatedAdvice = "Check the joins, UNION ALL against UNION, and whether DISTINCT or GROUP BY is missing.";
export const theFirst = (row: string): string => `The first: ${row}.`;
export const rowsMissing = "Rows are missing";
export const countedRowsMissing = (count: number): string => `${counted(count, "row")} missing`;
export const rowsNotAskedFor = "There are rows that should not be there";
export const countedRowsNotAskedFor = (count: number): string => `${counted(count, "row")} that should not be there`;
export const noResult = "Your code returns no result";
export const noResultAdvice = "End with a statement that returns rows, such as SELECT.";
export const resultTooLarge = "The result is too large to be compared";
export const resultTooLargeAdvice = "Check the joins: without a condition every row meets every other.";
export const wrongOrder = "Same rows, wrong order";
export const orderReversed = "The order is the other way round; check ASC and DESC.";
export const checkOrderBy = "Check the ORDER BY, also for rows that tie.";
export const rowShouldBe = (number: number, row: string): string => `Row ${number} should be ${row}.`;
export const sortColumnsAbsent = (columns: string): string => `Rows are to be sorted by ${columns}, which is not in the result`;
export const ascending = (column: string): string => `${column} ascending`;
export const descending = (column: string): string => `${column} descending`;
/** Sort keys, as the two above write them. */
export const sortBy = (keys: readonly string[]): string => `Sort by ${keys.join(", then ")}.`;
export const orderBroken = (column: string): string => `The order by ${column} is broken.`;
export const rowBreaksOrder = (number: number, column: string): string => `Row ${number} breaks the order by ${column}.`;
export const columnsExpected = (wanted: number, given: number): string => `${counted(wanted, "column")} expected, your query returns ${given}`;
export const columnsInOrder = (columns: string): string => `Expected, in this order: ${columns}.`;
export const columnMisnamed = (given: string, wanted: string): string => `Column ${given} should be called ${wanted}`;
export const nameColumnAs = (name: string): string => `Name it with AS ${name}.`;
export const columnsMissing = (count: number, columns: string): string => (count === 1 ? `Column ${columns} is missing` : `Columns ${columns} are missing`);
export const columnsThere = (columns: string): string => `Your columns are ${columns}.`;
export const columnsNotAskedFor = (count: number, columns: string): string =>
  count === 1 ? `Column ${columns} is not asked for` : `Columns ${columns} are not asked for`;
export const columnsAskedFor = (columns: string): string => `Asked for are ${columns}.`;
export const foundAndExpected = (found: string, expected: string): string => `Found ${found}, expected ${expected}.`;
export const fractionCutOff = (column: string): string => `The fraction is cut off in column ${column}`;
export const fractionCutOffAdvice = "Integers divide without remainder in SQLite; make one of them real, as in 1.0 * a / b.";
export const roundedDifferently = (column: string): string => `Column ${column} is rounded differently`;
export const roundTo = (decimals: number): string => `Round it to ${counted(decimals, "decimal")}.`;
export const moreDecimals = (decimals: number): string => `More than ${counted(decimals, "decimal")} ${decimals === 1 ? "is" : "are"} expected.`;
export const roundOnce = "The last digit differs; round once, at the very end.";
export const wholeMultiple = (column: string): string => `Column ${column} is a whole multiple of what was expected`;
export const wholeMultipleAdvice = "A join may meet a row more than once before it is added up; aggregate first, or count distinct keys.";
export const nullForZero = (column: string): string => `NULL where 0 was expected in column ${column}`;
export const zeroForNull = (column: string): string => `0 where NULL was expected in column ${column}`;
export const nullAndZeroMixed = (column: string): string => `NULL and 0 are mixed up in column ${column}`;
export const nullForEmptyText = (column: string): string => `NULL where empty text was expected in column ${column}`;
export const emptyTextForNull = (column: string): string => `Empty text where NULL was expected in column ${column}`;
export const nullAndEmptyTextMixed = (column: string): string => `NULL and empty text are mixed up in column ${column}`;
export const textForNumber = (column: string): string => `Text where a number was expected in column ${column}`;
export const numberForText = (column: string): string => `A number where text was expected in column ${column}`;
export const letterCaseDiffers = (column: string): string => `Upper and lower case differ in column ${column}`;
export const whiteSpaceDiffers = (column: string): string => `White space differs in column ${column}`;
const inColumns = (count: number, columns: string): string => `${count === 1 ? "column" : "columns"} ${columns}`;
export const valuesDiffer = (count: number, columns: string): string => `Values differ in ${inColumns(count, columns)}`;
export const valuesDifferInRows = (count: number, columns: string, rowCount: number): string =>
  `Values differ in ${inColumns(count, columns)}, in ${counted(rowCount, "row")}`;
/** `row` names the row by some of its cells, or is empty where nothing names it. */
export const cellIs = (row: string, column: string, found: string, expected: string): string =>
  `${row === "" ? "" : `Where ${row}: `}${column} is ${found}, expected ${expected}.`;

export const queryFailed = "Your query failed";
export const queryTooLong = (seconds: number): string => `Your query ran longer than ${seconds} seconds`;
export const queryTooLongAdvice = "It was stopped. Look for a join without a condition or a recursion without an end.";
export const queryBrokeEngine = "Your query broke the SQL engine";
export const queryBrokeEngineAbout = (problem: string): string => `It used up its memory or its stack (${problem}). The engine has been started anew.`;
export const gradingStopped = "Grading was stopped. Your answer is kept and can be graded again.";
export const sqlCannotGrade = (problem: string): string => `The SQL engine cannot run here: ${problem}. Your answer is kept and can be graded again.`;
export const pythonCannotGrade = (problem: string): string => `Python cannot run here: ${problem}. Your answer is kept and can be graded again.`;
export const sqlCannotRun = (problem: string): string => `The SQL engine cannot run here: ${problem}.`;
export const noSolution = "This round has no solution to compare with.";
export const solutionCannotRun = (problem: string): string => `The solution of this round cannot be run: ${problem}`;
export const notExpectedValue = "Not the expected value";
export const codeTooLong = (seconds: number): string => `Your code ran longer than ${seconds} seconds`;
export const codeTooLongAdvice = "It was stopped. Look for a loop that never ends, or one that does too much.";
export const codeBrokePython = "Your code broke Python";
export const codeBrokePythonAbout = "It used up the memory or called itself without end. Python has been started anew.";
export const nothingTicked = "Nothing was ticked";
export const partlyRight = "Partly right";
export const notRightChoice = "Not the right choice";
export const clarifyingQuestions = "Clarifying questions";
export const questionsToAskBetter = "Questions to ask better";
export const quoteOf = (words: string): string => `“${words}”`;
export const crucialNotAsked = "You did not ask a crucial question";
export const questionChangesNothing = "This question changes nothing";
export const choseNoArchitecture = "You chose no architecture";
export const choiceWasGuessTitle = "Your choice fits, but was a guess";
export const notAskedAllFor = (option: string): string => `You did not ask for all that speaks for “${option}”.`;
export const choiceDoesNotFit = "Your choice does not fit the constraints";
export const youChose = (option: string): string => `You chose “${option}”.`;
export const noTableFor = (table: string): string => `No table does what ${table} is for`;
export const tableHolds = (fields: string): string => `It holds ${fields}.`;
export const tableLacks = (table: string, fields: string): string => `Table ${table} lacks ${fields}`;
export const notInPlace = (table: string, fields: string): string => `Not in its place in table ${table}: ${fields}`;
export const shouldBeOfType = (table: string, wanted: string, given: string): string => `Table ${table} should be of type ${wanted}, not ${given}`;
export const primaryKeyShouldBe = (table: string, fields: string): string => `The primary key of table ${table} should be ${fields}`;
export const tableNotNeeded = (table: string): string => `Table ${table} is not needed`;
export const countsAsMisplaced = (fields: string): string => `What stands in it counts as misplaced: ${fields}.`;
export const connectionMustNotBe = (from: string, to: string): string => `The connection from ${from} to ${to} must not be there`;
export const takesAwayOneStep = "It takes away as much as one step gives.";
export const connectionIsMissing = (from: string, to: string): string => `The connection from ${from} to ${to} is missing`;
export const noComponentIn = (step: string): string => `No component in ${step}`;
export const doesOnlyPart = (step: string, component: string): string => `In ${step}, ${component} does only part of what is needed`;
export const doesNotFit = (step: string, component: string): string => `In ${step}, ${component} does not fit`;
/** "Kafka, Flink and S3". */
export const namesAnd = (names: readonly string[]): string => [names.slice(0, -1).join(", "), ...names.slice(-1)].filter(Boolean).join(" and ");
/** Advice on designs: what stands out about some components, and why it matters. */
export const nothingConsumes = (names: string): string => `Nothing consumes ${names}`;
export const nothingConsumesWhy =
  "A queue that nobody reads fills up until it drops data or stops those who write to it. Connect it to what works off its messages.";
export const nothingWrites = (names: string): string => `Nothing writes to ${names}`;
export const nothingWritesWhy = "A store that nothing writes to stays empty, and whoever reads it gets nothing. Connect it to what fills it.";
export const nothingReads = (names: string): string => `Nothing reads ${names}`;
export const nothingReadsWhy = "Data that is stored and never read costs money and helps nobody. Connect it to its readers, or say who they are.";
export const allThroughOne = (names: string): string => `All data goes through ${names} alone, and nothing holds it before`;
export const allThroughOneWhy =
  "While it is down or slow, what clients send is turned away or lost. Put a queue in front of it, or say how it scales out and who sends again.";
export const cycleWithoutQueue = (names: string): string => `A cycle without a queue: ${names}`;
export const cycleWithoutQueueWhy =
  "In a cycle each part waits for the others, so one slow part stops them all, and a record can go round for ever. Put a queue into it, or take a connection away.";
export const noPlaceForBadRecords = (names: string): string => `${names} has no place for bad records`;
export const noPlaceForBadRecordsWhy =
  "A record that cannot be processed either stops the stream or is lost without a trace. Give it a dead-letter queue or a quarantine table, or say where it goes.";
export const nothingObserves = "Nothing observes this design";
export const nothingObservesWhy =
  "Without metrics and alerts it is your users who find out that data is late or wrong. Say what you would measure: lag, freshness, volume, failed records.";

// What is said of Python code. The harness (src/engines/python/harness) names these texts and gives them their values: numbers are
// counts, all else is text as Python prints it. A value that is a part of a sentence stands below "A part of a sentence".

/** "an int", "a list"; None is no type's name but the value itself. */
const aType = (name: string): string => (name === "None" ? name : `${"aeio".includes(name.slice(0, 1).toLowerCase()) ? "an" : "a"} ${name}`);

export const pythonFindings = {
  codeEmpty: "Your code is empty",
  writeFunction: (name: string): string => `Write ${name} and run it again.`,
  writePython: "Write some Python and run it again.",
  scriptEmpty: "Your code is empty. Write some Python and run it again.",
  testCannotRun: "This test cannot be run",
  notYourFault: (reason: string): string => `That is not your code's fault: ${reason}.`,
  scriptCannotRun: (reason: string): string => `This cannot be run, and that is not your code's fault: ${reason}.`,

  /** A message of Python's own, as a sentence. */
  pythonSays: (message: string): string => `${message}.`,
  argumentsDoNotFit: "The test's arguments do not fit",
  testCalls: (call: string): string => `The test calls ${call}.`,
  endedPython: "Your code ended Python",
  returnInsteadOfExit: "Return the answer instead of calling sys.exit(), exit() or quit().",
  raisedOnLoading: "It is raised while your code is loaded, before the test calls anything.",
  raisedBy: (call: string): string => `Raised by ${call}.`,
  noMoreInput: "Your code asks for input, and this test gives no more of it.",
  onlyStandardLibrary: "Only Python's standard library is available here.",
  callsItself: "A function calls itself too often, perhaps without end.",
  needsMoreMemory: "It needs more memory than there is.",
  noFunction: (name: string): string => `There is no function ${name}`,
  renameFunction: (nearest: string, name: string): string => `Your code defines ${nearest}; rename it to ${name}.`,
  defineFunction: (name: string): string => `Your code has to define ${name}.`,
  definedFunctions: (names: string): string => `It defines ${names}.`,
  raisedOther: (kind: string, wanted: string): string => `Raised ${kind}, expected ${wanted}`,
  raisedNothing: (wanted: string): string => `Raised nothing, expected ${wanted}`,
  callRaised: (call: string, message: string): string => `${call} raised ${message}.`,
  callReturned: (call: string, value: string): string => `${call} returned ${value}.`,

  returnedFor: (call: string, value: string, expected: string): string => `For ${call} you returned ${value}, expected ${expected}.`,
  returnedNone: "Returned None",
  returnOnEveryPath: "Is there a return on every path?",
  printedAnswer: "Printed the answer instead of returning it",
  useReturn: "Use return where you use print.",
  changedInput: "Changed its input instead of returning the answer",
  returnChanged: "Return the changed value.",
  alsoChangesInput: "Your code also changes the values it is given.",
  notExpected: notExpectedValue,
  differsInside: "A value inside differs",
  /** `place` such as "['a'][1]". */
  firstDifference: (place: string, found: string, expected: string): string => `The first difference is at ${place}: ${found}, expected ${expected}.`,
  returnedType: (type: string, expected: string): string => `Returned ${aType(type)}, expected ${aType(expected)}`,
  typeInside: (type: string, expected: string): string => `A value inside is ${aType(type)}, expected ${aType(expected)}`,
  boolIsNoNumber: "True is not 1 here, and False is not 0.",
  numberIsNoBool: "1 is not True here, and 0 is not False.",
  convertText: "The number is text; convert it with int() or float().",
  wrapIn: (type: string): string => `Wrap it in ${type}(...).`,
  notAwaited: "It is a coroutine that nobody awaits; run it with asyncio.run(...).",
  notCalled: "It is a function that is not called; are the parentheses missing?",
  rounded: "Right up to rounding",
  checkRounding: "Check to how many digits numbers are rounded, and when.",
  differsInSpace: "Differs only in white space",
  differsInCase: "Differs only in upper and lower case",
  itemsOutOfOrder: "Right items, wrong order",
  entriesOutOfOrder: "Right entries, wrong order",
  duplicatesLost: (count: number): string => `${counted(count, "duplicate")} lost`,
  lessOften: "Items that are expected several times come less often.",
  duplicatesAdded: (count: number): string => `${counted(count, "duplicate")} too many`,
  moreOften: "Items come more often than expected.",
  itemsMissing: (count: number): string => `${counted(count, "item")} missing`,
  itemsAdded: (count: number): string => `${counted(count, "item")} too many`,
  itemsMissingAndAdded: (missing: number, added: number): string => `${counted(missing, "item")} missing, ${added} not expected`,
  firstMissing: (item: string): string => `The first missing: ${item}.`,
  firstNotExpected: (item: string): string => `The first not expected: ${item}.`,
  itemsDiffer: (differing: number, all: number): string => `${differing} of ${counted(all, "item")} ${differing === 1 ? "differs" : "differ"}`,
  itemsExpected: (there: number, wanted: number): string => `${counted(there, "item")} where ${wanted} ${wanted === 1 ? "is" : "are"} expected`,
  valuesOfKeysDiffer: (differing: number, all: number): string => `The values of ${differing} of ${counted(all, "key")} differ`,
  /** `key` is the first of them, or empty where none may be named. */
  keysMissing: (count: number, key: string): string => `${counted(count, "key")} missing${key === "" ? "" : `: ${key}`}`,
  keysAdded: (count: number, key: string): string => `${counted(count, "key")} too many${key === "" ? "" : `: ${key}`}`,
  keysMissingAndAdded: (missing: number, added: number): string => `${counted(missing, "key")} missing, ${added} not expected`,
  missingAndNotExpected: (missing: string, added: string): string => `Missing ${missing}, not expected ${added}.`,
  keysAreOfType: (type: string, expected: string): string => `Keys are ${type}, expected ${expected}.`,

  printedNothing: "Printed nothing",
  printAnswer: "Print the answer.",
  printedOther: "Printed something else",
  outputDiffersInSpace: "The output differs only in white space",
  outputDiffersInCase: "The output differs only in upper and lower case",
  linesOutOfOrder: "Right lines, wrong order",
  linesMissing: (count: number): string => `${counted(count, "line")} missing at the end`,
  linesAdded: (count: number): string => `${counted(count, "line")} too many at the end`,
  firstLineDiffers: (number: number): string => `Line ${number} is the first that differs.`,
  lineIs: (number: number, found: string, expected: string): string => `Line ${number} is ${found}, expected ${expected}.`,

  // A part of a sentence: in the place of a line, and reasons why a test or a script cannot be run
  nothing: "nothing",
  filesFail: (message: string): string => `its files cannot be written: ${message}`,
  setupFails: (message: string): string => `its setup fails with ${message}`,
  expectedFails: (message: string): string => `its expected value fails with ${message}`,
  referenceFails: (message: string): string => `the reference answer fails with ${message}`,
};

/** Errors that Python raises here only, and values that it cannot print: they stand in Python's own messages. Each takes one value at most, as it is. */
export const pythonErrors = {
  moduleClosed: (name: string): string => `${name} cannot be imported here: your code runs apart from the page and the network`,
  moduleNotHere: (name: string): string => `${name} cannot be imported here`,
  moduleNotInPython: (name: string): string => `${name} cannot be imported here: only modules written in Python can`,
  noNetwork: "there is no network here: your code runs apart from it",
  noOtherProgram: "no other program can be started here",
  nothingHappens: "every task waits for something that never happens",
  outsideFolder: (path: string): string => `the file ${path} does not lie in the working directory`,
  messageUnprintable: (kind: string): string => `${kind} (its message cannot be printed)`,
  longInt: (digits: string): string => `<an int of about ${digits} digits>`,
  unprintable: (type: string): string => `<a ${type} that cannot be printed>`,
};
export const pythonOutOfMemory = "Python ran out of memory";

// What the SQL engine adds to SQLite's own messages

export const tablesNotMade = (problem: string): string => `The tables of this round could not be made: ${problem}`;
export const referenceFailed = "The reference query of this round failed";
export const referenceReturnsNothing = "It returns no rows.";
export const referenceReturnsTooMuch = (rowLimit: number): string => `It returns more than ${rowLimit} rows.`;
export const queryHasNul = "Your query contains a NUL character; delete it and run again.";
export const ownError = "The query raised an error of its own.";
export const queryIsEmpty = "Your query is empty; write a statement that returns rows, such as SELECT.";
export const queryOnlyComments = "Your query is empty: it holds only comments. Write a statement that returns rows, such as SELECT.";
export const pragmaSwitchedOff = (pragma: string): string => `PRAGMA ${pragma} is switched off here: it would change more than this run.`;
export const quoteNotClosed = "A quote is opened and never closed.";
export const curlyQuotes = "Curly quotes are no quotes in SQL; type ' or \" instead.";
export const noBreakSpace = "There is a no-break space in it, perhaps from copying; type a plain space instead.";
export const didYouMean = (name: string): string => `Did you mean "${name}"?`;
export const tablesThere = (tables: string): string => `The tables are ${tables}.`;
export const columnElsewhere = (table: string): string => `The table "${table}" has a column of that name; is it in the FROM of this SELECT, under that name?`;

// Why something technical failed, as a part of a sentence above

export const didNotStart = (seconds: number): string => `it did not start within ${seconds} seconds`;
export const workerHasEnded = "the worker has ended";
export const filesNotLoaded = "its files could not be loaded";
export const noWebAssembly = "WebAssembly is switched off or not supported";
export const noMoreMemory = "Python may not use more memory";
export const storageSilent = "storage did not answer";
export const storageNotOpen = "storage did not open a moment ago";
export const databaseNotDeleted = "the database could not be deleted";
export const databaseInUse = "another tab of this site still uses it";
