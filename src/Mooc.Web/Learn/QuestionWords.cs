using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>Keys of the words around a question: what to do, and what the button says.</summary>
public static class QuestionWords
{
    public static string KindOf(Question question) => question switch
    {
        ChoiceQuestion { Kind: ChoiceKind.SeveralRight } => "Choose all that apply",
        ChoiceQuestion => "Choose one",
        NumericQuestion => "Type a number",
        ShortTextQuestion => "Type a word or two",
        GapQuestion => "Fill the gaps",
        OrderQuestion => "Give each line its place",
        MatchQuestion => "Choose the match for each line",
        ChecklistQuestion => "Rate each point for your own work",
        ReflectionQuestion => "Only for you; nobody marks this",
        _ => "A story with choices; nobody marks this",
    };

    public static string ButtonOf(Question question) => question switch
    {
        ReflectionQuestion => "Save my notes",
        ChecklistQuestion => "Save the checklist",
        _ => "Check answers",
    };

    /// <summary>What a form sends for a rating.</summary>
    public static string ValueOf(ChecklistRating rating) => rating.ToString().ToLowerInvariant();

    public static string NameOf(ChecklistRating rating) => rating switch
    {
        ChecklistRating.NotYet => "Not yet",
        ChecklistRating.Planned => "Planned",
        ChecklistRating.Begun => "Begun",
        _ => "Done",
    };
}
