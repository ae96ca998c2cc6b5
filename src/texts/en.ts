/**
 * Every text of the site in English: what stands on a screen, what is read aloud, what a verdict says. A translation is a file
 * beside this one with the same names (CONTRIBUTING.md, "Translate the site").
 *
 * A text is a string, or a function of typed values that gives one; an object holds the names of a list. A text whose name ends in
 * `Html` is markup, and so are its values. This file imports nothing, and every layer may import it.
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
export const home = "Home";
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
export const embedGuideTitle = "Embed a round";
export const embedGuideSummary = "Put a single round into your own page: as an iframe, with a script, or as a link.";
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
