using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Mooc.Web.Data;

/// <summary>Ready means that the database can be read.</summary>
internal sealed class DatabaseCheck(MoocDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        await db.Facts.AsNoTracking().Select(fact => fact.Name).FirstOrDefaultAsync(ct);
        return HealthCheckResult.Healthy();
    }
}
