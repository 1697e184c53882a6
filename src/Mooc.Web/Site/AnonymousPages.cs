using System.Collections.Concurrent;

namespace Mooc.Web.Site;

/// <summary>
/// Finished pages for readers without a session. A page asks to be kept by <see cref="Keep"/>; whoever changes what pages are made of calls <see cref="Forget"/>.
/// Bounded: when it is full it starts anew.
/// </summary>
public sealed class AnonymousPages
{
    private const int MostPages = 4000;
    private const string Marker = "keep-anonymous-page";
    private ConcurrentDictionary<string, AnonymousPage> _pages = new(StringComparer.Ordinal);

    /// <summary>Says that the page being made is the same for every reader without a session who speaks this language.</summary>
    public static void Keep(HttpContext context) => context.Items[Marker] = true;

    public void Forget() => _pages = new ConcurrentDictionary<string, AnonymousPage>(StringComparer.Ordinal);

    internal static bool MayKeep(HttpContext context) => context.Items.ContainsKey(Marker);

    internal AnonymousPage? Find(string key) => _pages.GetValueOrDefault(key);

    /// <summary>The generation that a page belongs to: a page begun before <see cref="Forget"/> must not be found after it.</summary>
    internal ConcurrentDictionary<string, AnonymousPage> Generation => _pages;

    internal void Add(string key, AnonymousPage page, ConcurrentDictionary<string, AnonymousPage> generation)
    {
        if (generation.Count >= MostPages) Forget();
        generation[key] = page;
    }
}

/// <summary>A page as bytes, plain and compressed, with its validator.</summary>
internal sealed record AnonymousPage(byte[] Plain, byte[] Brotli, string ETag, string ContentType);
