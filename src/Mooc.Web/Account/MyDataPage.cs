using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Mooc.Web.Site;

namespace Mooc.Web.Account;

/// <summary>A person's data as a page that opens without the site: it loads nothing and runs nothing.</summary>
public sealed class MyDataPage(Texts texts, SiteOptions site)
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}dl,ul{border-inline-start:2px solid #999;padding-inline-start:1rem;margin:0 0 1rem}"
        + "dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}li{margin-block-end:1rem}:root{color-scheme:light dark}";

    public string Of(JsonObject data)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{SiteLanguages.Current}\"><head><meta charset=\"utf-8\"><title>{Encode(texts["My data"])}</title>");
        html.Append(CultureInfo.InvariantCulture, $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>{Style}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{Encode(texts["My data"])} – {Encode(site.SiteName)}</h1>");
        html.Append(CultureInfo.InvariantCulture, $"<p>{Encode(texts["All that is stored about you. Programs read the same in data.json; what you did in the courses stands in statements.json, in the xAPI format."])}</p>");
        foreach (var (name, value) in data)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(Words(name))}</h2>");
            Append(html, value);
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void Append(StringBuilder html, JsonNode? value)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } fields:
                html.Append("<dl>");
                foreach (var (name, field) in fields)
                {
                    html.Append(CultureInfo.InvariantCulture, $"<dt>{Encode(Words(name))}</dt><dd>");
                    Append(html, field);
                    html.Append("</dd>");
                }

                html.Append("</dl>");
                break;
            case JsonArray { Count: > 0 } items:
                html.Append("<ul>");
                foreach (var item in items)
                {
                    html.Append("<li>");
                    Append(html, item);
                    html.Append("</li>");
                }

                html.Append("</ul>");
                break;
            case JsonValue text:
                html.Append(Encode(text.ToString()));
                break;
            default:
                html.Append('–');
                break;
        }
    }

    /// <summary><c>createdAt</c> reads <c>created at</c>.</summary>
    private static string Words(string name) =>
        string.Concat(name.Select((letter, i) => i > 0 && char.IsUpper(letter) && char.IsLower(name[i - 1]) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
