using Mooc.Content;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>Why a response was not taken, in one sentence that says what to do.</summary>
public static class ResponseProblem
{
    public static string Of(Question question, Texts texts) => question switch
    {
        ChoiceQuestion { Kind: ChoiceKind.SeveralRight } => texts["Choose at least one answer, then press the button again."],
        ChoiceQuestion => texts["Choose one answer, then press the button again."],
        NumericQuestion => texts["Type a number in digits, such as 72 or 3.5, without thousands separators."],
        OrderQuestion order => texts["Give each line a place of its own, from 1 to {0}.", order.Items.Count],
        MatchQuestion => texts["Choose a match for each line."],
        GapQuestion => texts["Write something into each gap."],
        ScenarioQuestion => texts["This step of the story has changed. Please choose again."],
        ChecklistQuestion => texts["Choose one answer for each point."],
        _ => texts["Write something, 10,000 characters at most, then press the button again."],
    };
}
