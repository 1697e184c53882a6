using System.Globalization;
using Mooc.Content;

namespace Mooc.Web.Learn;

/// <summary>
/// Reads a question's response from a posted form. A field is named for the question, or <c>QUESTION.PART</c> where the question has several. What does not make sense is
/// kept as it was typed; <see cref="Question.Accepts"/> refuses it.
/// </summary>
public static class FormResponse
{
    public static string FieldOf(Question question) => question.Id;
    public static string FieldOf(Question question, string part) => $"{question.Id}.{part}";

    /// <summary>The path of a scenario travels with its form.</summary>
    public static string PathFieldOf(Question question) => $"{question.Id}.path";

    public static Response Read(Question question, IFormCollection form) => question switch
    {
        ChoiceQuestion => Response.Of(Values(form, FieldOf(question))),
        OrderQuestion order => Places(order, form),
        MatchQuestion match => Parts(match, match.Sources.Select(source => source.Id), form),
        GapQuestion gaps => Parts(gaps, gaps.Gaps.Select(gap => gap.Id), form),
        ChecklistQuestion checklist => Parts(checklist, checklist.Items.Select(item => item.Id), form),
        ScenarioQuestion => Response.Of([.. PathIn(form, question), .. Values(form, FieldOf(question))]),
        _ => Response.OfText(form[FieldOf(question)].ToString().Trim()),
    };

    public static string[] PathIn(IFormCollection form, Question question) =>
        form[PathFieldOf(question)].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Values(IFormCollection form, string field) => form[field].OfType<string>().Where(value => value.Length > 0);

    private static Response Parts(Question question, IEnumerable<string> parts, IFormCollection form) => Response.OfParts(parts
        .Select(part => KeyValuePair.Create(part, form[FieldOf(question, part)].ToString().Trim()))
        .Where(part => part.Value.Length > 0));

    /// <summary>Each item has the number of its place. Where the numbers are no order, they stay numbers.</summary>
    private static Response Places(OrderQuestion order, IFormCollection form)
    {
        var typed = Parts(order, order.Items.Select(item => item.Id), form);
        var places = typed.Given.Select(part => (Item: part.Key, Place: int.TryParse(part.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0)).ToList();
        var isOrder = places.Count == order.Items.Count && places.Select(item => item.Place).Order().SequenceEqual(Enumerable.Range(1, order.Items.Count));
        return isOrder ? Response.Of(places.OrderBy(item => item.Place).Select(item => item.Item)) : typed;
    }
}
