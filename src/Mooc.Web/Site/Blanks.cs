using System.Text;

namespace Mooc.Web.Site;

/// <summary>
/// What differs from reader to reader on a page that is otherwise the same. A view writes such a value through <c>Of</c>: at once where the page is made for one
/// reader, as a blank where it is made to be kept. <see cref="KeptPage"/> fills the blanks for each reader.
/// </summary>
public sealed class Blanks
{
    public const string Name = "name";
    public const string FormToken = "form-token";

    /// <summary>Random, so that no text of a course and no person's name can pose as a blank.</summary>
    private readonly string _mark = $"blank-{Guid.NewGuid():N}-";

    public static string? Of(HttpContext context, string kind, Func<string?> value) => Of(context, kind, "", value);

    /// <param name="context">The request that the page is made for.</param>
    /// <param name="kind">What stands in the blank.</param>
    /// <param name="about">The id of what it is about, such as a unit.</param>
    /// <param name="value">Asked only where the page is not to be kept.</param>
    public static string? Of(HttpContext context, string kind, string about, Func<string?> value)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(value);
        return context.Features.Get<Blanks>() is { } blanks ? $"{blanks._mark}{kind}/{about};" : value();
    }

    /// <summary>Takes a finished page apart at its blanks.</summary>
    internal KeptPage Split(string html)
    {
        var texts = new List<byte[]>();
        var blanks = new List<Blank>();
        var from = 0;
        for (var at = html.IndexOf(_mark, StringComparison.Ordinal); at >= 0; at = html.IndexOf(_mark, from, StringComparison.Ordinal))
        {
            texts.Add(Encoding.UTF8.GetBytes(html, from, at - from));
            var end = html.IndexOf(';', at);
            var name = html[(at + _mark.Length)..end].Split('/', 2);
            blanks.Add(new Blank(name[0], name[1]));
            from = end + 1;
        }

        texts.Add(Encoding.UTF8.GetBytes(html[from..]));
        return new KeptPage(texts, blanks);
    }
}

/// <summary>A place on a kept page, and what it is about.</summary>
internal readonly record struct Blank(string Kind, string About);
