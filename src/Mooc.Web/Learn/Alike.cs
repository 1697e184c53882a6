using System.Globalization;
using System.Text;
using Mooc.Content;
using Mooc.Web.Account;
using Mooc.Web.Site;

namespace Mooc.Web.Learn;

/// <summary>Tells which readers see the same page of a unit, but for what stands in its blanks.</summary>
internal static class Alike
{
    /// <summary>
    /// All that the page's view looks at and that is no blank: how it is addressed, what the header offers, whether the unit is done, and how each of its questions stands.
    /// Null where the page shows the reader's own words: such a page is nobody else's.
    /// </summary>
    public static string? KeyOf(HttpContext context, UnitVisit visit, SignedIn me, Func<Question, string> seed)
    {
        var (progress, unit) = (visit.Progress, visit.Unit);
        var key = new StringBuilder(unit.Id).Append('\n').Append(context.Request.PathBase.Value).Append('\n').Append(SiteLanguages.Current)
            .Append('\n').Append(me.Role).Append(progress.Enrolment is null ? '-' : progress.DoneUnits.Contains(unit.Id) ? 'd' : 'o');
        foreach (var question in unit.Questions)
        {
            var standing = progress.Questions.GetValueOrDefault(question.Id);
            if (standing?.Typed.Count > 0) return null;

            key.Append('\n').Append(standing?.Answer).Append('|').Append(standing?.Hints.ToString(CultureInfo.InvariantCulture));
            foreach (var part in QuestionView.OrderOf(question, seed(question), unit.Shuffle)) key.Append('|').Append(part);
        }

        return key.ToString();
    }
}
