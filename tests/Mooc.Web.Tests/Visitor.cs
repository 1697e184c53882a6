using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mooc.Web.Tests;

/// <summary>A person at a browser without script: follows links, fills in the forms that are on the page, keeps cookies.</summary>
public sealed class Visitor(HttpClient http, MoocSite site, CookieContainer cookies)
{
    /// <summary>The cookies that the browser would send, by name.</summary>
    public IReadOnlyDictionary<string, string> Cookies => cookies.GetCookies(new Uri("https://localhost")).ToDictionary(cookie => cookie.Name, cookie => cookie.Value);

    public MoocSite Site => site;
    public HttpClient Http => http;
    public HttpStatusCode Status { get; private set; }
    public IHtmlDocument Page { get; private set; } = null!;
    public string Address { get; private set; } = "";
    public HttpResponseMessage Answer { get; private set; } = null!;

    public string Text => Page.Body!.TextContent;

    /// <summary>Opens a page and follows redirects as a browser does.</summary>
    public Task<IHtmlDocument> OpenAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>
    /// Presses a button by its label, in the form that holds it, with what the form holds and what is filled in by label or name.
    /// </summary>
    public Task<IHtmlDocument> PressAsync(string button, params (string Field, string Value)[] filled) =>
        PressAsync(ButtonOf(Page, button), filled);

    public Task<IHtmlDocument> PressInAsync(string form, string button, params (string Field, string Value)[] filled) =>
        PressAsync(ButtonOf(Page.QuerySelector(form) ?? throw new InvalidOperationException($"No {form} on {Address}."), button), filled);

    private async Task<IHtmlDocument> PressAsync(IElement button, (string Field, string Value)[] filled)
    {
        var form = (button as IHtmlButtonElement)?.Form ?? button.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException("The button stands in no form.");
        var fields = FieldsOf(form).ToList();
        foreach (var group in filled.GroupBy(field => NameOf(form, field.Field)))
        {
            fields.RemoveAll(field => field.Key == group.Key);
            fields.AddRange(group.Select(field => KeyValuePair.Create(group.Key, field.Value)));
        }

        if (button.GetAttribute("name") is { Length: > 0 } name) fields.Add(KeyValuePair.Create(name, button.GetAttribute("value") ?? ""));
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? Address : action;

        var request = string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase)
            ? new HttpRequestMessage(HttpMethod.Post, Resolve(target)) { Content = new FormUrlEncodedContent(fields) }
            : new HttpRequestMessage(HttpMethod.Get, Resolve(target).Split('?')[0] + "?" + await new FormUrlEncodedContent(fields).ReadAsStringAsync());
        return await SendAsync(request);
    }

    public Task<IHtmlDocument> PostAsync(string address, params (string Name, string Value)[] fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

    /// <summary>Posts fields of the caller's making with the token of a form on the page: what a hand-made request can do.</summary>
    public Task<IHtmlDocument> PostFormAsync(string address, params (string Name, string Value)[] fields) =>
        PostAsync(address, [("form-token", Page.QuerySelector("input[name='form-token']")?.GetAttribute("value") ?? ""), .. fields]);

    public Task<IHtmlDocument> FollowAsync(string link)
    {
        var found = Page.QuerySelectorAll("a").FirstOrDefault(a => Squeeze(a.TextContent).Contains(link, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No link '{link}' on {Address}: {Squeeze(Text)}");
        return OpenAsync(Resolve(found.GetAttribute("href")!));
    }

    public async Task<IHtmlDocument> SendAsync(HttpRequestMessage request)
    {
        var answer = await http.SendAsync(request);
        for (var hops = 0; hops < 10 && (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308; hops++)
            answer = await http.GetAsync(new Uri(answer.RequestMessage!.RequestUri!, answer.Headers.Location!));

        Answer = answer;
        Status = answer.StatusCode;
        Address = answer.RequestMessage!.RequestUri!.PathAndQuery;
        Page = MoocSite.Parser.ParseDocument(await answer.Content.ReadAsStringAsync());
        return Page;
    }

    private string Resolve(string link) => new Uri(new Uri("https://localhost" + Address), link).PathAndQuery;

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IElement ButtonOf(IParentNode where, string label) =>
        where.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(button => Squeeze(button.TextContent) == label || button.GetAttribute("value") == label)
        ?? throw new InvalidOperationException($"No button '{label}' on {Address}: {Squeeze(Text)}");

    /// <summary>A field is known by its label, as a person knows it, or by its name.</summary>
    private static string NameOf(IHtmlFormElement form, string field)
    {
        var label = form.QuerySelectorAll("label").OfType<IHtmlLabelElement>()
            .FirstOrDefault(label => Squeeze(label.TextContent).StartsWith(field, StringComparison.Ordinal));
        return (label?.Control ?? label?.QuerySelector("input, select, textarea"))?.GetAttribute("name") ?? field;
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var element in form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 } && !element.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio" } box when box.IsChecked: yield return KeyValuePair.Create(name, box.Value); break;
                case IHtmlInputElement { Type: "checkbox" or "radio" or "submit" }: break;
                case IHtmlInputElement input: yield return KeyValuePair.Create(name, input.Value); break;
                case IHtmlSelectElement select: yield return KeyValuePair.Create(name, select.Value ?? ""); break;
                case IHtmlTextAreaElement area: yield return KeyValuePair.Create(name, area.Value); break;
            }
        }
    }
}
