using System.Reflection;
using static Mooc.Content.Severity;

namespace Mooc.Content;

/// <summary>
/// Every kind of problem that this library reports. An error is what would be wrong, unsafe or unreadable for a learner and keeps the page
/// from being published; a warning is what could be better.
/// </summary>
public static class KnownProblems
{
    // The folder
    public static readonly ProblemKind FolderWithoutCourse = new("folder-without-course", Warning, "The folder {0} holds Markdown but no course.md.", "Add a course.md with the course's front matter, let mooc fix --adopt make a course of it, or move the files away.");
    public static readonly ProblemKind FolderWithoutModule = new("folder-without-module", Warning, "The folder {0} holds pages but no module.md.", "Add a module.md with the module's id and title.");
    public static readonly ProblemKind FileIgnored = new("file-ignored", Warning, "The file {0} stands beside course.md, where no page is read.", "Move it into a module's folder.");
    public static readonly ProblemKind NumberMissing = new("number-missing", Warning, "The name {0} begins with no number, so it comes after all that do.", "Put its place in front of the name, such as 03-.");
    public static readonly ProblemKind NumberTwice = new("number-twice", Warning, "{0} has the same number as {1}.", "Give each its own number.");
    public static readonly ProblemKind LinkLeavesFolder = new("link-leaves-folder", Warning, "{0} is a symbolic link that leads out of the courses folder or nowhere; it was not followed.", "Copy the file into the folder.");
    public static readonly ProblemKind FolderNamedLikeFile = new("folder-named-like-file", Warning, "{0} is a folder, though its name ends like that of a page; no page is read from it.", "Rename the folder without .md, or make a file of it.");
    public static readonly ProblemKind FileUnreadable = new("file-unreadable", Error, "The file cannot be read as UTF-8 text.", "Check that it exists, may be read and is saved as UTF-8.");
    public static readonly ProblemKind FileTooLarge = new("file-too-large", Error, "The file is larger than 256 KB.", "Divide the page into several units.");

    // Front matter and ids
    public static readonly ProblemKind FrontMatterMissing = new("front-matter-missing", Error, "The file has no front matter.", "Begin the file with a line ---, then the keys, then another line ---.");
    public static readonly ProblemKind FrontMatterUnclosed = new("front-matter-unclosed", Error, "The front matter has no end.", "Write a line --- after the last key.");
    public static readonly ProblemKind FrontMatterTooLarge = new("front-matter-too-large", Error, "The front matter is larger than 16 KB.", "Move text into the body of the page.");
    public static readonly ProblemKind FrontMatterTooDeep = new("front-matter-too-deep", Error, "The front matter is nested more than 32 levels deep.", "Write plain values and flat lists only.");
    public static readonly ProblemKind FrontMatterAlias = new("front-matter-alias", Error, "The front matter holds a YAML anchor, alias or tag (&, * or !).", "Write the value out, in double quotes if it is text.");
    public static readonly ProblemKind FrontMatterBroken = new("front-matter-broken", Error, "The front matter is not valid YAML here.", "Write one \"key: value\" a line; put a text that contains \": \" in double quotes.");
    public static readonly ProblemKind UnknownKey = new("unknown-key", Warning, "There is no key \"{0}\".", "Did you mean \"{1}\"?");
    public static readonly ProblemKind KeyTwice = new("key-twice", Error, "The key \"{0}\" stands here twice.", "Remove one of the two.");
    public static readonly ProblemKind KeyMissing = new("key-missing", Error, "The key \"{0}\" is missing.", "Add it to the front matter.");
    public static readonly ProblemKind WrongType = new("wrong-type", Error, "The value of \"{0}\" is not what it should be.", "Write {1}.");
    public static readonly ProblemKind IdMissing = new("id-missing", Error, "The page has no id.", "Add a line \"id: ...\" that will never change again, or run mooc fix.");
    public static readonly ProblemKind IdMalformed = new("id-malformed", Error, "This is not an id.", "Use lower-case letters, digits and hyphens, at most 64.");
    public static readonly ProblemKind IdTwice = new("id-twice", Error, "The id \"{0}\" is already taken in {1}.", "Choose another; never change one that is published.");
    public static readonly ProblemKind QuestionIdMissing = new("question-id-missing", Warning, "The question has no id of its own and goes by \"{0}\" until its heading changes.", "Write <!-- id: {0} --> under the heading, or run mooc fix.");
    public static readonly ProblemKind PartIdTwice = new("part-id-twice", Error, "The id \"{0}\" is pinned to two parts of this question.", "Give each its own.");
    public static readonly ProblemKind RecheckDue = new("recheck-due", Warning, "The facts of this page were to be checked again by {0}.", "Check them, then move \"checked\" and \"recheck\" on.");
    public static readonly ProblemKind DrawTooLarge = new("draw-too-large", Warning, "\"draw\" asks for {0} questions, but the page has {1} that are graded.", "Lower the number or write more questions.");
    public static readonly ProblemKind UnknownCourse = new("unknown-course", Warning, "There is no course with the id \"{0}\".", "Name a course of this folder under \"requires\".");

    // The text
    public static readonly ProblemKind PageTooDeep = new("page-too-deep", Error, "The text is nested more than 100 levels deep or too tangled to read.", "Remove the nested lists, quotes or brackets.");
    public static readonly ProblemKind PageUnreadable = new("page-unreadable", Error, "This page could not be read.", "Compare it with its last good version and undo the change that broke it.");
    public static readonly ProblemKind ControlCharacter = new("control-character", Error, "A character stands here that nobody can see ({0}); the page holds {1} of the kind.", "Delete it; if there are many, save the file anew as UTF-8 text.");
    public static readonly ProblemKind RawHtml = new("raw-html", Warning, "HTML is not rendered; {0} is shown as text.", "Write it in Markdown, or between backticks where the reader is to see it.");
    public static readonly ProblemKind CommentUnclosed = new("comment-unclosed", Error, "The comment has no end, so the rest of the page is hidden.", "Write --> where the comment ends.");
    public static readonly ProblemKind TextAfterComment = new("text-after-comment", Error, "Text after --> on the same line is lost.", "Put it on a line of its own.");
    public static readonly ProblemKind HeadingSkipped = new("heading-skipped", Warning, "A heading of level {0} follows level {1}.", "Use level {2} here.");
    public static readonly ProblemKind HeadingIsTitle = new("heading-is-title", Warning, "A heading of the first level stands in the text, but the page's title is that already.", "Use two hash signs.");
    public static readonly ProblemKind HeadingEmpty = new("heading-empty", Warning, "The heading has no text.", "Write one, or remove the hash signs.");
    public static readonly ProblemKind LinkBroken = new("link-broken", Error, "The link leads to {0}, where there is no page.", "Link to a Markdown file of this folder, relative to this one.");
    public static readonly ProblemKind LinkAnchorBroken = new("link-anchor-broken", Warning, "There is no heading #{0} on the page that the link leads to.", "Use the heading in lower case with hyphens for spaces.");
    public static readonly ProblemKind LinkEmpty = new("link-empty", Warning, "The link has no text or no address.", "Write [text](address).");
    public static readonly ProblemKind SchemeForbidden = new("scheme-forbidden", Error, "The address {0} is not allowed.", "Use https, http, mailto, tel, or a path relative to this file.");
    public static readonly ProblemKind ImageBroken = new("image-broken", Error, "There is no picture {0}.", "Link to a png, jpg, gif, webp, avif or svg file of this course, relative to this file.");
    public static readonly ProblemKind ImageWithoutAlt = new("image-without-alt", Error, "The picture has no alternative text.", "Say in the square brackets what it shows.");
    public static readonly ProblemKind ImageThirdParty = new("image-third-party", Error, "The picture {0} would be loaded from somebody else's server.", "Put the file into the course's folder, if its licence allows that.");
    public static readonly ProblemKind AlertUnknown = new("alert-unknown", Warning, "[!{0}] means nothing here.", "Write [!{1}] alone on the first line of the quote.");
    public static readonly ProblemKind AlertNested = new("alert-nested", Warning, "An alert inside a list or a quote does not count as one.", "Move it out to the margin.");

    // Questions
    public static readonly ProblemKind QuestionWithoutText = new("question-without-text", Error, "The question has no text.", "Write it after the colon.");
    public static readonly ProblemKind QuestionWithoutShape = new("question-without-shape", Error, "Nothing here can be answered.", "Add a list with [ ] and [x], or a line that begins with \"{0}:\".");
    public static readonly ProblemKind SwitchWithoutShape = new("switch-without-shape", Warning, "The heading begins like a question, but {0} is missing, so it stays an ordinary heading.", "Add it, or word the heading differently.");
    public static readonly ProblemKind QuestionNested = new("question-nested", Error, "A question inside a quote or a list is not read.", "Move it out to the margin.");
    public static readonly ProblemKind QuestionInQuestion = new("question-in-question", Error, "A question begins inside another one.", "Give both headings the same number of hash signs.");
    public static readonly ProblemKind QuestionOutsideUnit = new("question-outside-unit", Warning, "A question on this kind of page is not read.", "Move it into a unit.");
    public static readonly ProblemKind LooksLikeQuestion = new("looks-like-question", Warning, "This list looks like a question but stands under no question heading.", "Begin the heading above it with \"{0}: \".");
    public static readonly ProblemKind QuestionUndecided = new("question-undecided", Warning, "This looks like a question of another player, but {0}.", "Write it as a question of this one, with an x between the brackets of each right option.");
    public static readonly ProblemKind PointsWrong = new("points-wrong", Error, "The points of a question are more than 0 and at most 100.", "Write such as (2 points).");
    public static readonly ProblemKind MetadataWrong = new("metadata-wrong", Error, "The value of \"{0}\" is not what it should be.", "Write {1}.");
    public static readonly ProblemKind MetadataMisplaced = new("metadata-misplaced", Warning, "The comment has no effect here.", "Put it right under the heading of its question.");
    public static readonly ProblemKind SecondShape = new("second-shape", Error, "The question has a second list, table or answer; it may have one.", "Make it a question of its own.");
    public static readonly ProblemKind TextAfterAnswers = new("text-after-answers", Warning, "Text after the answers is shown only with the explanation.", "Begin it with a heading, or make it a quote that begins with [!NOTE].");
    public static readonly ProblemKind NoRightOption = new("no-right-option", Error, "No option is ticked as right.", "Put an x between the brackets of each right option.");
    public static readonly ProblemKind AllOptionsRight = new("all-options-right", Warning, "Every option is right.", "Add options that are tempting and wrong.");
    public static readonly ProblemKind OneOption = new("one-option", Error, "The question has only one option.", "Add at least one more.");
    public static readonly ProblemKind OptionEmpty = new("option-empty", Error, "The option has no text.", "Write it behind the brackets.");
    public static readonly ProblemKind OptionTwice = new("option-twice", Warning, "The same text stands here twice.", "Reword one of the two.");
    public static readonly ProblemKind OptionTooLong = new("option-too-long", Error, "An option is one paragraph; this belongs to none.", "Make it a quote for feedback, or move it above the options.");
    public static readonly ProblemKind BoxMalformed = new("box-malformed", Error, "\"{0}\" is not a box.", "Write \"[ ] \" for a wrong and \"[x] \" for a right option, with one space behind.");
    public static readonly ProblemKind BoxMissing = new("box-missing", Error, "This item has no box, but others in the list do.", "Write [ ] or [x] in front of it.");
    public static readonly ProblemKind BoxNested = new("box-nested", Error, "Boxes stand inside an option.", "Put all options at the same level.");
    public static readonly ProblemKind MixedBullets = new("mixed-bullets", Error, "The list changes its bullet here and so becomes a second list.", "Use the same bullet for all options.");
    public static readonly ProblemKind FeedbackNotIndented = new("feedback-not-indented", Warning, "The feedback stands beside its option, so a code forge shows the list in pieces.", "Indent the quote by two spaces, or run mooc fix.");
    public static readonly ProblemKind ForeignSyntax = new("foreign-syntax", Error, "{0} is the syntax of another player.", "Write {1}.");
    public static readonly ProblemKind RightMarkedInText = new("right-marked-in-text", Error, "The option's own text says that it is right.", "Remove \"{0}\" and put an x between the brackets.");
    public static readonly ProblemKind AnswerNotOneLine = new("answer-not-one-line", Error, "\"{0}:\" must begin a paragraph of one line.", "Put an empty line before and after it.");
    public static readonly ProblemKind AnswerWithoutCode = new("answer-without-code", Error, "The answer stands in no code span.", "Put each accepted form between backticks, such as `Vienna`.");
    public static readonly ProblemKind AnswerEmpty = new("answer-empty", Error, "An accepted form is empty.", "Write it between backticks.");
    public static readonly ProblemKind NumberUnclear = new("number-unclear", Error, "{0} may be a thousand or a decimal.", "Write whole numbers without a separator, such as 1000.");
    public static readonly ProblemKind RangeReversed = new("range-reversed", Error, "The range ends before it begins.", "Write the smaller number first.");
    public static readonly ProblemKind GapsAndAnswers = new("gaps-and-answers", Error, "The number of gaps in the text is {0}, that of the answers {1}.", "Write one line \"{2}:\" for each ___.");
    public static readonly ProblemKind OneItem = new("one-item", Error, "There is only one thing to put in order or to connect.", "Add at least one more.");
    public static readonly ProblemKind ItemTooLong = new("item-too-long", Error, "An item is one paragraph; this belongs to none.", "Shorten the item, or move the text above the list.");
    public static readonly ProblemKind ItemEmpty = new("item-empty", Error, "The item has no text.", "Write it, or remove the item.");
    public static readonly ProblemKind MatchColumns = new("match-columns", Error, "The table has {0} columns; to be matched it needs two.", "Keep two columns.");
    public static readonly ProblemKind MatchCellEmpty = new("match-cell-empty", Error, "The second cell of this row is empty.", "Write what the first cell belongs to.");
    public static readonly ProblemKind ChecklistTicked = new("checklist-ticked", Warning, "A tick in a checklist means nothing; each learner rates the items.", "Remove the brackets.");

    // Scenarios
    public static readonly ProblemKind StepUnreachable = new("step-unreachable", Warning, "No choice leads to this step.", "Link to it from a choice, or remove it.");
    public static readonly ProblemKind StepDeadEnd = new("step-dead-end", Error, "The story stops here without an ending.", "Add choices, or close the path with **{0}: good**, fair or poor.");
    public static readonly ProblemKind StepEndsAndGoesOn = new("step-ends-and-goes-on", Error, "The step has an ending and choices.", "Keep one of the two.");
    public static readonly ProblemKind StoryWithoutEnd = new("story-without-end", Error, "No ending can be reached from the first step.", "Let at least one path close with **{0}: good**, fair or poor.");
    public static readonly ProblemKind EndingUnknown = new("ending-unknown", Error, "\"{0}\" is not an ending.", "Write good, fair or poor.");
    public static readonly ProblemKind ChoiceWithoutStep = new("choice-without-step", Error, "The choice leads to #{0}, which is no step of this story.", "Use the step's heading in lower case with hyphens for spaces.");
    public static readonly ProblemKind ChoiceWithoutLink = new("choice-without-link", Error, "This item is no choice, but others in the list are.", "Begin it with a link to a step, such as [text](#step).");
    public static readonly ProblemKind MetersWrong = new("meters-wrong", Error, "A story has at most two meters, each with a whole number.", "Write such as (2 points) or (Rights 2, Trust 1).");
    public static readonly ProblemKind ChoicesBeforeSteps = new("choices-before-steps", Error, "Choices stand before the first step.", "Give the opening scene a heading of its own.");

    // Translations
    public static readonly ProblemKind TranslationWithoutSource = new("translation-without-source", Warning, "There is no {0} that this file could translate.", "Give it the name of its source, or remove it.");
    public static readonly ProblemKind TranslationWithoutCourse = new("translation-without-course", Warning, "The course's front page is not translated into {0}, so this file is not shown.", "Translate course.md as well.");
    public static readonly ProblemKind TranslationOutdated = new("translation-outdated", Warning, "The source has changed since this was translated.", "Bring the translation up to date, then run mooc fix with this file's name, which writes source: {0}.");
    public static readonly ProblemKind TranslationOtherId = new("translation-other-id", Error, "The id differs from the source's, which is \"{0}\".", "Use the same id, or leave the line out.");
    public static readonly ProblemKind TranslationQuestionMissing = new("translation-question-missing", Error, "The question \"{0}\" of the source is missing here.", "Translate it as well.");
    public static readonly ProblemKind TranslationQuestionExtra = new("translation-question-extra", Error, "The source has no question \"{0}\".", "Use the id of the question that this translates.");
    public static readonly ProblemKind TranslationOtherShape = new("translation-other-shape", Error, "The question is of another type than in the source.", "Keep the shape of the source.");
    public static readonly ProblemKind TranslationOtherParts = new("translation-other-parts", Error, "The question has {0} parts here and {1} in the source.", "Translate each part, in the order of the source.");
    public static readonly ProblemKind TranslationOtherAnswer = new("translation-other-answer", Error, "The right answer differs from the source's.", "Mark the same answers as right.");

    // How a page reads
    public static readonly ProblemKind LongSentence = new("long-sentence", Warning, "This sentence has {0} words.", "Make two or three sentences of it, with 40 words at the most.");
    public static readonly ProblemKind LongUnit = new("long-unit", Warning, "This unit takes {0} minutes.", "Divide it into units of 20 minutes at the most, each with one idea.");
    public static readonly ProblemKind UnexplainedAbbreviation = new("unexplained-abbreviation", Warning, "The abbreviation {0} is explained neither here nor in the glossary.", "Write it out where it first stands, as \"long form ({0})\", or add it to glossary.md.");
    public static readonly ProblemKind VagueLinkText = new("vague-link-text", Warning, "The link text \"{0}\" does not say where the link leads.", "Name what is behind the link, so that it makes sense when read alone.");
    public static readonly ProblemKind AllOfTheAbove = new("all-of-the-above", Warning, "The option \"{0}\" speaks of the place of other options, but they are shuffled.", "Drop it and end the heading with \"(select all)\", or write \"shuffle: no\" in the comment under the heading.");
    public static readonly ProblemKind LetteredOptions = new("lettered-options", Warning, "The options are lettered by hand, but they are shuffled.", "Delete the letters, or write \"shuffle: no\" in the comment under the heading.");
    public static readonly ProblemKind LongestIsRight = new("longest-is-right", Warning, "In {0} of {1} questions of this unit the right option is the longest, so that a guess by length passes.", "Shorten right options, or say more in wrong ones. The questions begin in lines {2}.");
    public static readonly ProblemKind OptionWithoutFeedback = new("option-without-feedback", Warning, "The option \"{0}\" has no feedback.", "Say in a quote under it (\"  > ...\") why it is right or wrong.");

    /// <summary>All of them, in the order above.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
        [.. typeof(KnownProblems).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == typeof(ProblemKind)).Select(field => (ProblemKind)field.GetValue(null)!)];
}
