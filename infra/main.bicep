// One installation for any number of cooperations. Scope: a resource group.
targetScope = 'resourceGroup'

@description('Short name of the installation: part of every resource name and of its public address.')
@minLength(3)
@maxLength(14)
param name string

@description('Where all data is kept.')
@allowed(['germanywestcentral', 'germanynorth'])
param location string = 'germanywestcentral'

@description('Name and object id of the Entra group whose members administer the database.')
param databaseAdministrators {
  name: string
  objectId: string
}

module identity 'modules/identity.bicep' = {
  params: { name: name, location: location }
}

module storage 'modules/storage.bicep' = {
  params: { name: name, location: location, principalId: identity.outputs.principalId }
}

module database 'modules/database.bicep' = {
  params: { name: name, location: location, administrators: databaseAdministrators }
}

var settings = {
  AZURE_CLIENT_ID: identity.outputs.clientId
  BOT_ID: identity.outputs.clientId
  BOT_TYPE: 'UserAssignedMSI'
  BOT_TENANT_ID: tenant().tenantId
  PGHOST: database.outputs.host
  PGDATABASE: database.outputs.databaseName
  PGUSER: identity.outputs.name
  PGSSLMODE: 'verify-full'
}

module web 'modules/web.bicep' = {
  params: { name: name, location: location, identityId: identity.outputs.id, settings: settings }
}

module functions 'modules/functions.bicep' = {
  params: {
    name: name
    location: location
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    storageName: storage.outputs.name
    packageContainerUrl: storage.outputs.packageContainerUrl
    settings: settings
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: name
    messagesUrl: 'https://${web.outputs.host}/api/messages'
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
  }
}

@description('PUBLIC_HOST and BOT_ID of the Teams app package.')
output publicHost string = web.outputs.host
output botId string = identity.outputs.clientId
