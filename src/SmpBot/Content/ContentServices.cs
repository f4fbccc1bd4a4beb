using Microsoft.Extensions.Options;
using SmpBot.Dialogs.Content;
using SmpBot.Knowledge.Fitting;
using SmpBot.Search;

namespace SmpBot.Content;

/// <summary>Adds the content and what is built over it.</summary>
internal static class ContentServices
{
    public static IServiceCollection AddSmpContent(this IServiceCollection services)
    {
        services.AddOptions<KnowledgeOptions>().BindConfiguration(KnowledgeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<SearchOptions>().BindConfiguration(EncoderOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<SearchOptions>, SearchThresholdRules>();
        services.AddOptions<EncoderOptions>().BindConfiguration(EncoderOptions.Section).ValidateOnStart();
        services.AddSingleton<EncoderSource>();
        services.AddSingleton<IWeightStore, WeightFiles>();
        services.AddSingleton<BotContentBuilder>();
        services.AddSingleton<ContentCompletion>();
        services.AddSingleton<BotContentSource>();
        services.AddSingleton<IBotContentSource>(provider => provider.GetRequiredService<BotContentSource>());
        return services;
    }
}
