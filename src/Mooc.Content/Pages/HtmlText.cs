using System.Buffers;
using System.Net;
using System.Text;

namespace Mooc.Content.Pages;

/// <summary>
/// Text inside HTML: encoded for elements and double-quoted attributes, and back. Letters of every script stay as they are, since pages are UTF-8.
/// </summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("<>&\"");

    public static string Encode(string text)
    {
        if (text.AsSpan().IndexOfAny(Special) < 0) return text;

        var html = new StringBuilder(text.Length + 16);
        Append(html, text);
        return html.ToString();
    }

    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAny(Special); next >= 0; next = text.IndexOfAny(Special))
        {
            html.Append(text[..next]).Append(text[next] switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                _ => "&quot;",
            });
            text = text[(next + 1)..];
        }
        html.Append(text);
    }

    /// <summary>The text of HTML that this library wrote.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        for (var open = rest.IndexOf('<'); open >= 0; open = rest.IndexOf('<'))
        {
            text.Append(rest[..open]);
            rest = rest[open..];
            rest = rest[(rest.IndexOf('>') + 1)..];
        }
        var plain = text.Append(rest).ToString().Trim();
        return plain.Contains('&') ? WebUtility.HtmlDecode(plain) : plain;
    }
}
