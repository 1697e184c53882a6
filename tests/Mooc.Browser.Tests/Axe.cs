using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mooc.Browser.Tests;

/// <summary>What axe finds wrong with pages.</summary>
internal static class Axe
{
    public static async Task<List<string>> ViolationsAsync(this IPage page, IEnumerable<string> addresses)
    {
        var violations = new List<string>();
        foreach (var address in addresses)
        {
            await page.GotoAsync(address);
            var found = await page.RunAxe();
            violations.AddRange(found.Violations.Select(violation => $"{address}: {violation.Id} {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"));
        }

        return violations;
    }
}
